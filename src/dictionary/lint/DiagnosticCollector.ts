import { SEVERITIES } from "../../contract/severity";
import type { LinePlace } from "../reading/refuse";
import type { Diagnostic, Severity } from "./Diagnostic";
import type { DiagnosticCode } from "../DiagnosticCode.generated";
import { DIAGNOSTIC_CODES } from "../DiagnosticCode.generated";
import { DIAGNOSTICS } from "./diagnosticsTable";
import type { LintTotals } from "./LintResult";
import type { Suppressions } from "./Suppressions";
import { Tally } from "./Tally";

/** Repetitions are mended all at once: more than a tenth of so many lines are told once, however long the file is. */
const FEW_LINES = 100;

/** Keeps diagnostics up to a limit, counts all of them, and tells those of a code once that is everywhere. */
export class DiagnosticCollector {
  private readonly kept: Record<Severity, Diagnostic[]> = { error: [], warning: [], info: [] };
  private readonly tallies = new Map<DiagnosticCode, Tally>();
  private suppressed = 0;

  constructor(
    private readonly suppressions: Suppressions,
    private readonly limit: number,
  ) {}

  get refused(): boolean {
    return [...this.tallies.keys()].some((code) => DIAGNOSTICS[code].severity === "error");
  }

  /** Takes note of a place. The remedy is the code's own unless one is given that says more. */
  report(code: DiagnosticCode, place: LinePlace, message: string, remedy = DIAGNOSTICS[code].remedy): void {
    const { severity } = DIAGNOSTICS[code];
    const reason = severity === "error" ? null : this.suppressions.reasonFor(code, place.line);
    const make = (): Diagnostic => {
      const { line, column, endColumn, text } = place;
      const suppressed = reason === null ? null : { reason };
      return { code, severity, line, column, endColumn, text, message, remedy, everywhere: null, suppressed };
    };
    if (reason === null) this.tallyOf(code).count(place.line, make);
    else this.suppressed++;
    if (this.kept[severity].length < this.limit) this.kept[severity].push(make());
  }

  /** What is told of a file of so many lines, by line, then column; errors are the first to stay. */
  diagnostics(linesOfFile: number): Diagnostic[] {
    const folded = this.folded(linesOfFile);
    const single = ({ code, suppressed }: Diagnostic): boolean => suppressed !== null || !folded.has(code);
    const all = SEVERITIES.flatMap((severity) => [
      ...[...folded.values()].filter((each) => each.severity === severity),
      ...this.kept[severity].filter(single),
    ]);
    const shown = all.slice(0, this.limit);
    return shown.sort((a, b) => a.line - b.line || a.column - b.column || compareCodes(a.code, b.code));
  }

  totals(linesOfFile: number): LintTotals {
    const folded = this.folded(linesOfFile);
    const totals = { error: 0, warning: 0, info: 0, suppressed: this.suppressed };
    for (const [code, { places }] of this.tallies) {
      totals[DIAGNOSTICS[code].severity] += folded.has(code) ? 1 : places;
    }
    const counted = DIAGNOSTIC_CODES.filter((code) => this.tallies.has(code));
    const byCode = Object.fromEntries(counted.map((code) => [code, this.tallies.get(code)?.places ?? 0]));
    return { ...totals, byCode };
  }

  private folded(linesOfFile: number): Map<DiagnosticCode, Diagnostic> {
    const folded = new Map<DiagnosticCode, Diagnostic>();
    for (const [code, tally] of this.tallies) {
      const diagnostic = tally.folded(
        code === "duplicate-rule" ? Math.min(linesOfFile, FEW_LINES) : linesOfFile,
      );
      if (diagnostic !== null) folded.set(code, diagnostic);
    }
    return folded;
  }

  private tallyOf(code: DiagnosticCode): Tally {
    const known = this.tallies.get(code);
    if (known !== undefined) return known;
    const tally = new Tally();
    this.tallies.set(code, tally);
    return tally;
  }
}

function compareCodes(a: DiagnosticCode, b: DiagnosticCode): number {
  return DIAGNOSTIC_CODES.indexOf(a) - DIAGNOSTIC_CODES.indexOf(b);
}
