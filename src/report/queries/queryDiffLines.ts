import type { QueryChange, QueryDiff, VerdictChange } from "../../dictionary/queries/diffQueries";
import { plainLine } from "../../contract/plainText";
import { expectationText, waysText } from "./expectationText";

/** What changes for sample queries, for people; nothing when none does. @param most how many are listed */
export function queryDiffLines({ changed, notCompared }: QueryDiff, most: number): string[] {
  const listed = changed.slice(0, most);
  const [first] = notCompared;
  return [
    ...(changed.length === 0 ? [] : [`sample queries that are answered otherwise (${changed.length})`]),
    ...listed.flatMap(changeLines),
    ...(changed.length > listed.length ? [`  … and ${changed.length - listed.length} more`] : []),
    ...(first === undefined
      ? []
      : [
          `sample queries not compared (${notCompared.length}): ${plainLine(first.why)}; checked by ${plainLine(first.checkedBy)}`,
        ]),
  ];
}

function changeLines(change: QueryChange): string[] {
  const { query, waysBefore, waysAfter, verdicts } = change;
  return [
    `  "${plainLine(query)}": ${waysText(waysBefore)} → ${waysText(waysAfter)}`,
    ...verdicts.map((verdict) => `    ${verdictText(query, verdict)}`),
  ];
}

/** `"notebook" finds "laptop": held → broken` */
export function verdictText(query: string, verdict: VerdictChange): string {
  return `${expectationText({ query, ...verdict })}: ${verdict.before} → ${verdict.after}`;
}
