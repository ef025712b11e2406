import type { LintContext, LintRule, LintRuleFactory } from "../../LintRule";
import { SNOWBALL_COMMENT } from "../../../damage/snowballComment";
import { type LinePlace, placeIn } from "../../../reading/refuse";
import type { Line } from "../../../text/Line";
import { SIGN } from "../../../text/lineTraits";

/** `snowball-comment`, once a file: whoever has one has taken a Snowball list as it is. */
export const snowballComment: LintRuleFactory = (context) => new SnowballComment(context);

class SnowballComment implements LintRule {
  readonly traits = SIGN;
  private first: LinePlace | null = null;
  private lines = 0;

  constructor(private readonly context: LintContext) {}

  checkLine(line: Line): void {
    const text = line.whole;
    const at = text.search(SNOWBALL_COMMENT);
    // A list of signs has a | among them.
    if (at < 0 || !/[\p{L}\p{N}]/u.test(text)) return;
    this.lines++;
    if (this.first !== null) return;
    const { column, endColumn, text: comment } = placeIn(line, line.start + at);
    this.first = { line: line.number, column, endColumn, text: comment };
  }

  end(): void {
    if (this.first === null) return;
    const where = this.lines === 1 ? "" : `, on ${this.lines} lines, this one first`;
    this.context.report("snowball-comment", this.first, `a | begins no comment here: it is read${where}`);
  }
}
