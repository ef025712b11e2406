import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";
import type { ExpectationKind } from "../../dictionary/queries/SampleQueries";
import { plainLine } from "../../contract/plainText";

const VERBS: Readonly<Record<ExpectationKind, string>> = {
  finds: "finds",
  doesNotFind: "does not find",
  ignores: "ignores",
  splitsInto: "splits into",
};

/** `"notebook" finds "laptop"` */
export function expectationText({
  query,
  kind,
  texts,
}: Pick<QueryJudgement, "query" | "kind" | "texts">): string {
  return `${quoted(query)} ${VERBS[kind]} ${texts.map(quoted).join(", ")}`;
}

/** `"notebook" or "portable computer"`; what a query is read as. */
export function waysText(ways: readonly string[]): string {
  return ways.length === 0 ? "nothing" : ways.map(quoted).join(" or ");
}

function quoted(text: string): string {
  return `"${plainLine(text)}"`;
}
