import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";
import { EXPECTATION_VERBS } from "../../dictionary/queries/SampleQueries";
import { plainLine } from "../../contract/plainText";

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
