import type { DictionaryFormat } from "./DictionaryFormat";

/** A rule as a reader sees it, and where it stands. */
export interface RuleText {
  /** Line in its file, counted from 1. */
  readonly line: number;
  /** The rule in canonical form, one line, without control characters. */
  readonly text: string;
}

/** A rule that the two dictionaries have in different forms (the same left side, say, with another right side). */
export interface ChangedRule {
  readonly before: RuleText;
  readonly after: RuleText;
}

/** What a term leads to in each dictionary: its synonyms, its stem, its segments; a stop word leads to itself. */
export interface TermChange {
  readonly term: string;
  /** In canonical order; empty when the term leads nowhere. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changed in meaning between two dictionaries; order, comments and formatting do not count. */
export interface DictionaryDiff {
  readonly format: DictionaryFormat;
  /** True when the engine would behave the same with either. */
  readonly identical: boolean;
  readonly added: readonly RuleText[];
  readonly removed: readonly RuleText[];
  readonly changed: readonly ChangedRule[];
  readonly terms: readonly TermChange[];
  /** True totals; the lists above may be capped. */
  readonly totals: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly terms: number;
    readonly rulesBefore: number;
    readonly rulesAfter: number;
  };
}
