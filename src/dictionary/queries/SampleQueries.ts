/** What follows a dictionary's name in the name of the file with its sample queries: `synonyms.txt.queries.json`. */
export const QUERIES_SUFFIX = ".queries.json";

/** What is expected of a query, by the member of the file that says it. */
export const EXPECTATIONS = ["finds", "doesNotFind", "ignores", "splitsInto"] as const;

/**
 * - `finds`: a document with this text is found by the whole query;
 * - `doesNotFind`: it is not;
 * - `ignores`: the query looks for the same as without this word;
 * - `splitsInto`: one way to read the query is exactly these words.
 */
export type ExpectationKind = (typeof EXPECTATIONS)[number];

/** The same as verbs, for people. */
export const EXPECTATION_VERBS: Readonly<Record<ExpectationKind, string>> = {
  finds: "finds",
  doesNotFind: "does not find",
  ignores: "ignores",
  splitsInto: "splits into",
};

/** One thing that must be so. */
export interface Expectation {
  readonly kind: ExpectationKind;
  /** One text; the words of `splitsInto`. */
  readonly texts: readonly string[];
  /** Line in the file, counted from 1. */
  readonly line: number;
}

/** A query, and what must happen to it. */
export interface SampleQuery {
  readonly query: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** One or more. */
  readonly expectations: readonly Expectation[];
}

/** The most queries of a file, texts of a member, and characters (code points) of a text. */
export const QUERY_LIMITS = { queries: 1000, texts: 100, characters: 200 } as const;
