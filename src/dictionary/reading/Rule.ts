/** Members of every rule. */
export interface RuleBase {
  /** What the rule says: each kind has members of its own. */
  readonly kind: string;
  /** Line in the file, counted from 1; the first line of a rule that spans several. */
  readonly line: number;
  /** The rule in canonical form: one line, terms sorted, control characters shown as pictures (`␀`). */
  readonly text: string;
}
