import type { DiagnosticCollector } from "./DiagnosticCollector";
import { DIAGNOSTIC_CODES } from "../DiagnosticCode.generated";
import type { NotMinded, Suppressions } from "./Suppressions";

const CODES: ReadonlySet<string> = new Set(DIAGNOSTIC_CODES);

/** Reports the suppressions that suppress nothing. Those of options stand nowhere in the file: line 1 is named. */
export function reportSuppressions(suppressions: Suppressions, collector: DiagnosticCollector): void {
  for (const suppression of suppressions.all()) {
    const { code, line } = suppression;
    const place = { line: Math.max(line, 1), column: 1, endColumn: 1, text: code };
    if (!CODES.has(code)) {
      collector.report("unknown-suppression", place, `there is no code ${code === "" ? "given" : code}`);
    } else if (suppression.reason === "") {
      collector.report("suppression-without-reason", place, `${code} is suppressed without a reason`);
    } else if (!suppression.used) {
      collector.report("unused-suppression", place, unusedMessage(suppression));
    }
  }
}

function unusedMessage({ code, line }: NotMinded): string {
  return line === 0 ? `${code} does not occur in the file` : `${code} does not occur in the next rule`;
}
