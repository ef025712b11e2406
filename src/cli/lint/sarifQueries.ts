import { plainLine } from "../../contract/plainText";
import { sarifMessage, type SarifRule, sarifUri } from "../../contract/sarif";
import type { QueryJudgement } from "../../dictionary";
import { expectationText, type QueryReport, waysText } from "../../report/queries/QueryReport";

/** What sample queries are found to be, after the codes of diagnostics. */
export const QUERY_RULES: readonly SarifRule[] = [
  {
    id: "sample-query-broken",
    shortDescription: { text: "a sample query does not do what is expected of it" },
    help: { text: "Change the dictionary, or the expectation." },
    defaultConfiguration: { level: "error" },
  },
  {
    id: "sample-query-not-checked",
    shortDescription: { text: "what becomes of a sample query is not known here" },
    help: { text: "Give the chain of the index, or ask the index." },
    defaultConfiguration: { level: "warning" },
  },
];

/** The expectations that did not hold. @param offset how many rules stand before those of queries */
export function queryResults({ file, judgements }: QueryReport, offset: number): object[] {
  return judgements
    .filter(({ state }) => state !== "held")
    .map((judgement) => {
      const index = judgement.state === "broken" ? 0 : 1;
      return {
        ruleId: QUERY_RULES[index]!.id,
        ruleIndex: offset + index,
        level: index === 0 ? "error" : "warning",
        message: sarifMessage(plainLine(messageOf(judgement))),
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: sarifUri(file) },
              region: { startLine: judgement.line, endLine: judgement.line },
            },
          },
        ],
      };
    });
}

function messageOf(judgement: QueryJudgement): string {
  const { state, why, ways, checkedBy } = judgement;
  const rest = state === "broken" ? `it is read as ${waysText(ways)}` : `checked by ${checkedBy}`;
  return `${expectationText(judgement)}: ${why}; ${rest}.`;
}
