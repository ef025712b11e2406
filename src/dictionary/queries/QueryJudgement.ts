import type { ExpectationKind } from "./SampleQueries";

/** What became of one expectation. */
export interface QueryJudgement {
  readonly query: string;
  readonly kind: ExpectationKind;
  /** One text; the words of `splitsInto`. */
  readonly texts: readonly string[];
  /** Line in the file of sample queries, counted from 1. */
  readonly line: number;
  readonly state: "held" | "broken" | "not checked";
  /** The first ways to read the query, at most five, each its words with a space between; empty when nobody knows or none is left. */
  readonly ways: readonly string[];
  /** Why it is broken or not checked, one sentence without a full stop; null when it held. */
  readonly why: string | null;
  /** What would check it; null when it was. */
  readonly checkedBy: string | null;
}
