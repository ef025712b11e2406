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

/** Sets of synonyms that became one, which has most of the terms of each. */
export interface MergedRules {
  /** Two or more. */
  readonly before: readonly RuleText[];
  readonly after: RuleText;
}

/** A set of synonyms that became several, most of whose terms it had. */
export interface SplitRule {
  readonly before: RuleText;
  /** Two or more. */
  readonly after: readonly RuleText[];
}

/** How many queries of one word are answered otherwise: those for a term without white space that leads elsewhere. */
export interface QueryChanges {
  readonly changed: number;
  /** The first of them, sorted; at most ten. */
  readonly first: readonly string[];
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
  /** Sets of synonyms that were put together; none of them is among the removed, added or changed. */
  readonly merged: readonly MergedRules[];
  /** Sets of synonyms that were taken apart; none of them is among the removed, added or changed. */
  readonly split: readonly SplitRule[];
  /** Rules of synonyms that stand in another order than before, which changes nothing. */
  readonly moved: readonly ChangedRule[];
  /** Terms of synonyms and overrides that lead elsewhere; of words and entries the rules above say all. */
  readonly terms: readonly TermChange[];
  readonly singleWordQueries: QueryChanges;
  /** True totals; the lists above may be capped. */
  readonly totals: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly merged: number;
    readonly split: number;
    readonly moved: number;
    readonly terms: number;
    readonly rulesBefore: number;
    readonly rulesAfter: number;
  };
}
