import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";
import { EXPECTATION_VERBS } from "../../dictionary/queries/SampleQueries";
import { plainLine } from "../../contract/plainText";

/** What became of the sample queries of one dictionary. */
export interface QueryReport {
  /** The file with the queries, as messages name it. */
  readonly file: string;
  /** What the words are known from: a chain, an index and its analyzer. */
  readonly source: string;
  readonly judgements: readonly QueryJudgement[];
}

/** How many expectations held, are broken, and were not checked. */
export interface QueryTotals {
  readonly held: number;
  readonly broken: number;
  readonly notChecked: number;
}

/** Counts the judgements. */
export function queryTotals(judgements: readonly Pick<QueryJudgement, "state">[]): QueryTotals {
  const count = (wanted: QueryJudgement["state"]): number =>
    judgements.filter(({ state }) => state === wanted).length;
  return { held: count("held"), broken: count("broken"), notChecked: count("not checked") };
}

/** `"notebook" finds "laptop"` */
export function expectationText({
  query,
  kind,
  texts,
}: Pick<QueryJudgement, "query" | "kind" | "texts">): string {
  return `${quoted(query)} ${EXPECTATION_VERBS[kind]} ${texts.map(quoted).join(", ")}`;
}

/** `"notebook" or "portable computer"`; what a query is read as. */
export function waysText(ways: readonly string[]): string {
  return ways.length === 0 ? "nothing" : ways.map(quoted).join(" or ");
}

function quoted(text: string): string {
  return `"${plainLine(text)}"`;
}
