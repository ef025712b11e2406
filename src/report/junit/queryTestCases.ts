import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";
import { expectationText, type QueryReport, waysText } from "../queries/QueryReport";
import { element } from "./xml";

/**
 * The test cases of sample queries, one an expectation, as XML. A failure is broken; an error was not checked, which
 * never passes.
 */
export function queryTestCases({ file, source, judgements }: QueryReport): string[] {
  return judgements.map((judgement) => {
    const attributes = {
      name: expectationText(judgement),
      classname: "opensearch-packages.query",
      file,
      line: judgement.line,
    };
    return element("testcase", attributes, outcome(judgement, source));
  });
}

function outcome({ state, why, ways, checkedBy }: QueryJudgement, source: string): string[] {
  if (state === "held") return [];
  if (state === "broken") {
    const message = `${why ?? ""}; it is read as ${waysText(ways)} by ${source}`;
    return [element("failure", { type: "sample-query", message })];
  }
  return [element("error", { type: "unchecked", message: `${why ?? ""}; checked by ${checkedBy ?? ""}` })];
}
