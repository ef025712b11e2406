import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintRule } from "../../formats/LintRule";
import { CONFLICT_MARKER, CONFLICT_MIDDLE } from "../../damage/mergeMarker";
import type { LinePlace } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { GREATER, SIGN } from "../../text/lineTraits";

/** `merge-marker`, once a file, at the first one. */
export const mergeMarker: FileRuleFactory = (context) => new MergeMarker(context);

const BEGINNINGS: ReadonlySet<number> = new Set(Array.from("<>|=", (sign) => sign.charCodeAt(0)));

class MergeMarker implements LintRule {
  readonly traits = SIGN | GREATER;
  private first: LinePlace | null = null;
  private markers = 0;
  private isOpen = false;

  constructor(private readonly context: FileContext) {}

  checkLine(line: Line): void {
    if (!BEGINNINGS.has(line.units[line.start] ?? 0)) return;
    const text = line.whole;
    const isMarker = CONFLICT_MARKER.test(text);
    if (!isMarker && !(this.isOpen && CONFLICT_MIDDLE.test(text))) return;
    if (isMarker) this.isOpen = !text.startsWith(">");
    this.markers++;
    const endColumn = line.column(line.end);
    this.first ??= { line: line.number, column: 1, endColumn, text: text.slice(0, 120) };
  }

  end(): void {
    if (this.first === null) return;
    const lines = this.markers === 1 ? "a line" : `${this.markers} lines, this one first,`;
    this.context.report("merge-marker", this.first, `git left ${lines} where versions of the file conflict`);
  }
}
