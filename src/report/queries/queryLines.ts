import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";
import { plainLine } from "../../contract/plainText";
import type { QueryChange, QueryDiff, VerdictChange } from "../../dictionary/queries/diffQueries";
import { expectationText, type QueryReport, queryTotals, waysText } from "./QueryReport";

/** So many of each kind are listed; the totals stay true. */
const MOST_LISTED = 100;

/** What became of sample queries, for people: what is broken, what was not checked and why, then the totals. */
export function queryLines({ file, source, judgements }: QueryReport): string[] {
  const name = plainLine(file);
  const broken = judgements.filter(({ state }) => state === "broken");
  return [
    ...broken.slice(0, MOST_LISTED).flatMap((one) => brokenLines(name, one)),
    ...(broken.length > MOST_LISTED ? [`… and ${broken.length - MOST_LISTED} more`] : []),
    ...notCheckedGroups(judgements).map((group) => notCheckedLine(name, group)),
    `${name}: ${totalsText(judgements)}, by ${plainLine(source)}`,
  ];
}

/** `3 of 5 expectations hold, 1 is broken, 1 was not checked` */
export function totalsText(judgements: readonly QueryJudgement[]): string {
  const { held, broken, notChecked } = queryTotals(judgements);
  return [
    `${held} of ${judgements.length} expectations hold`,
    ...(broken > 0 ? [`${broken} broken`] : []),
    ...(notChecked > 0 ? [`${notChecked} not checked`] : []),
  ].join(", ");
}

/** Those that were not checked for the same reason. */
export function notCheckedGroups(judgements: readonly QueryJudgement[]): QueryJudgement[][] {
  const groups = new Map<string, QueryJudgement[]>();
  for (const judgement of judgements.filter(({ state }) => state === "not checked")) {
    const key = JSON.stringify([judgement.why, judgement.checkedBy]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judgement]);
    else group.push(judgement);
  }
  return [...groups.values()];
}

function brokenLines(name: string, judgement: QueryJudgement): string[] {
  const { line, why, ways } = judgement;
  return [
    `${name}:${line} broken: ${expectationText(judgement)}`,
    `    ${plainLine(why ?? "")}; it is read as ${waysText(ways)}`,
  ];
}

function notCheckedLine(name: string, group: readonly QueryJudgement[]): string {
  const [first] = group;
  const more = group.length > 1 ? ` and ${group.length - 1} more` : "";
  const what = first === undefined ? "" : expectationText(first);
  return `${name}:${first?.line ?? 1} not checked: ${what}${more}: ${plainLine(first?.why ?? "")}; checked by ${plainLine(first?.checkedBy ?? "")}`;
}

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
