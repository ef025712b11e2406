import type { LintedRule } from "./LintedRule";
import type { LintContext } from "./LintContext";
import type { Line } from "../text/Line";

/** One thing to look for. Rules are made anew for every file and may remember what they have seen. */
export interface LintRule {
  /** Bits of `lineTraits` of which a line must have one for `checkLine` to be called. @default every line */
  readonly traits?: number;
  /** Looks at the text of a line that is no comment. */
  checkLine?(line: Line): void;
  /** Looks at what the engine reads from a line that it does not refuse. */
  checkRule?(rule: LintedRule): void;
  /** Looks at the whole, after the last line. */
  end?(): void;
}

/** Makes a rule for one file. */
export type LintRuleFactory = (context: LintContext) => LintRule;
