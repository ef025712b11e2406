import type { ForeignSeparator } from "../damage/separators";
import type { RemarkCode } from "../DiagnosticCode.generated";
import type { ParseOptions } from "../ParseOptions";
import type { LineScanner } from "../reading/LineScanner";
import type { LinePlace } from "../reading/refuse";
import type { RuleBase } from "../reading/Rule";
import type { ScannedTerms } from "../reading/ScannedTerms";
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

/** What a rule knows of the file, and where it reports to. */
export interface LintContext {
  /** How the file is read; `expand` is decided. */
  readonly parseOptions: ParseOptions & { readonly expand: boolean };
  /** The separator of another format in a rule that was read, or null. */
  readonly separatorOf: (rule: LintedRule) => ForeignSeparator | null;
  /**
   * Takes note of a finding; the place may be one that is only valid until the next line is read. The remedy is the
   * code's own unless one is given that says more.
   */
  readonly report: (code: RemarkCode, place: LinePlace, message: string, remedy?: string) => void;
}

/** A rule as the checks see it: its terms by place and hash, valid until the next line is read. */
export interface LintedRule {
  readonly line: Line;
  /** The line that the rule begins on. */
  readonly number: number;
  /** The terms; where they stand is only meaningful when the rule stands on one line. */
  readonly terms: ScannedTerms;
  /** The rule, for formats whose rules are made anyway. */
  readonly rule: RuleBase | null;
  /** What scanned the line, for what it noticed along the way. */
  readonly scanner: LineScanner | null;
  /** Where the term stands; a synset spans lines, so its terms stand at its first one. */
  place(index: number): LinePlace;
  /** Where the whole rule stands. */
  wholePlace(): LinePlace;
}
