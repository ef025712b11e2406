import type { QueryDiff } from "../../dictionary/queries/diffQueries";
import { notCheckedGroups, totalsText, verdictText } from "../queries/queryLines";
import { expectationText } from "../queries/QueryReport";
import { code, sentence } from "./escapeMarkdown";

/** Lines of each kind; nobody reviews more in a comment, and the totals are told. */
const SHOWN = 15;

/** What changes for sample queries, what is broken, and what is not known. */
export function sampleQueriesBody({ changed, notCompared, judgements }: QueryDiff, source: string): string {
  const broken = judgements.filter(({ state }) => state === "broken");
  const [open] = notCompared;
  return [
    `\nSample queries, by ${code(source)}: ${totalsText(judgements)}.\n\n`,
    ...changed.slice(0, SHOWN).map(({ query, waysBefore, waysAfter, verdicts }) => {
      const verdict = verdicts.map((each) => `; ${code(verdictText(query, each))}`).join("");
      return `- ${code(query)}: ${ways(waysBefore)} → ${ways(waysAfter)}${verdict}\n`;
    }),
    more("changed", changed.length),
    ...broken.slice(0, SHOWN).map((one) => `- broken: ${code(expectationText(one))}\n`),
    more("broken", broken.length),
    ...notCheckedGroups(judgements).map(
      (group) =>
        `- ${group.length} not checked: ${sentence(`${group[0]?.why}; checked by ${group[0]?.checkedBy}`)}\n`,
    ),
    open === undefined
      ? ""
      : `- ${notCompared.length} not compared: ${sentence(`${open.why}; checked by ${open.checkedBy}`)}\n`,
  ].join("");
}

function ways(all: readonly string[]): string {
  return all.length === 0 ? "nothing" : all.map(code).join(" or ");
}

function more(noun: string, total: number): string {
  return total > SHOWN ? `\n_Shown: ${SHOWN} of ${total.toLocaleString("en-US")} ${noun}._\n\n` : "";
}
