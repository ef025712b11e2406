import { SEVERITIES } from "../../contract/severity";
import type { LinePlace } from "../reading/refuse";
import type { Diagnostic, Severity } from "./Diagnostic";
import type { DiagnosticCode } from "./DiagnosticCode";
import { DIAGNOSTIC_CODES } from "./DiagnosticCode";
import { DIAGNOSTICS } from "./diagnosticsTable";
import type { LintTotals } from "./LintResult";
import type { Suppressions } from "./Suppressions";

/** Keeps diagnostics up to a limit, and counts all of them. */
export class DiagnosticCollector {
  private readonly kept: Record<Severity, Diagnostic[]> = { error: [], warning: [], info: [] };
  private readonly counts = { error: 0, warning: 0, info: 0, suppressed: 0 };
  private readonly byCode = new Map<DiagnosticCode, number>();

  constructor(
    private readonly suppressions: Suppressions,
    private readonly limit: number,
  ) {}

  get refused(): boolean {
    return this.counts.error > 0;
  }

  report(code: DiagnosticCode, place: LinePlace, message: string): void {
    const { severity, remedy } = DIAGNOSTICS[code];
    const reason = severity === "error" ? null : this.suppressions.reasonFor(code, place.line);
    if (reason === null) {
      this.counts[severity]++;
      this.byCode.set(code, (this.byCode.get(code) ?? 0) + 1);
    } else {
      this.counts.suppressed++;
    }
    if (this.kept[severity].length >= this.limit) return;
    const suppressed = reason === null ? null : { reason };
    const { line, column, endColumn, text } = place;
    this.kept[severity].push({ code, severity, line, column, endColumn, text, message, remedy, suppressed });
  }

  diagnostics(): Diagnostic[] {
    const all = SEVERITIES.flatMap((severity) => this.kept[severity]).slice(0, this.limit);
    return all.sort((a, b) => a.line - b.line || a.column - b.column || compareCodes(a.code, b.code));
  }

  totals(): LintTotals {
    const counted = DIAGNOSTIC_CODES.filter((code) => this.byCode.has(code));
    const byCode = Object.fromEntries(counted.map((code) => [code, this.byCode.get(code) ?? 0]));
    return { ...this.counts, byCode };
  }
}

function compareCodes(a: DiagnosticCode, b: DiagnosticCode): number {
  return DIAGNOSTIC_CODES.indexOf(a) - DIAGNOSTIC_CODES.indexOf(b);
}
