import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";

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
