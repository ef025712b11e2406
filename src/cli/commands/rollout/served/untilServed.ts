import type { ServiceSettings } from "../../../../contract/ServiceSettings";
import { Backoff } from "../../../../service/wait/Backoff";
import { Deadline } from "../../../../service/wait/Deadline";
import { pause } from "../../../../service/wait/timers";
import type { IndexRow, SearchOptions, ValidationReport } from "../../../../validation";
import { refreshIndexes } from "./refreshIndexes";
import { line, servedNeeds, type ServedNeeds } from "./servedNeeds";

/** How the indexes are waited for. */
export interface UntilServed {
  readonly look: () => Promise<ValidationReport>;
  /** Whether indexes are refreshed where that has an effect. */
  readonly refresh: boolean;
  readonly search: SearchOptions;
  /** Where a domain lives. */
  readonly settingsOf: (domainName: string) => ServiceSettings;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly note: (line: string) => void;
}

/** How it ended, and the last look. */
export interface ServedOutcome {
  readonly isServed: boolean;
  readonly report: ValidationReport;
  /** What is open, one line each. */
  readonly open: readonly string[];
}

/** What was not told is looked at again so often: a read may fail for a moment, and then the answer stays the same. */
const LOOKS_AT_UNKNOWN = 3;

/** A copy of a shard may be a moment behind; what so many refreshes do not reach, another does not. */
const MOST_REFRESHES = 3;

/** Looks until every index serves; ends at once where waiting helps nobody. Closes and opens nothing. */
export async function untilServed(waiting: UntilServed): Promise<ServedOutcome> {
  const { look, signal, timeoutMs, note } = waiting;
  const deadline = new Deadline(timeoutMs);
  const backoff = new Backoff();
  const refreshed = new Map<string, number>();
  let said = "";
  for (let looks = 1; ; looks += 1) {
    const report = await look();
    const needs = servedNeeds(report);
    const failed = await withRefresh(needs, waiting, refreshed);
    const open = [...needs.hopeless, ...failed, ...(waiting.refresh ? [] : needs.refresh.map(line))];
    if (isEmpty(needs)) return { isServed: true, report, open: [] };
    if (open.length > 0) return { isServed: false, report, open: [...open, ...needs.waiting] };
    const stuck = needs.refresh.length === 0 && looks >= LOOKS_AT_UNKNOWN && !isOnItsWay(report);
    if (stuck || deadline.passed || signal.aborted)
      return { isServed: false, report, open: [...needs.refresh.map(line), ...needs.waiting] };
    // What needed a refresh has just got one, and that was said.
    const [first = said] = needs.waiting;
    if (first !== said) note(`waiting: ${first}`);
    said = first;
    await pause(Math.min(backoff.next(), deadline.remainingMs), signal);
  }
}

function isEmpty({ refresh, hopeless, waiting }: ServedNeeds): boolean {
  return refresh.length + hopeless.length + waiting.length === 0;
}

/** The file that the domain has now is another than the one that is wanted: it may be on its way to a node. */
function isOnItsWay({ indexes }: ValidationReport): boolean {
  return indexes.some(({ state }) => state === "other");
}

/** Refreshes what a refresh helps; what it did not help, one line each. */
async function withRefresh(
  { refresh: rows }: ServedNeeds,
  { refresh, settingsOf, search, signal, note }: UntilServed,
  refreshed: Map<string, number>,
): Promise<string[]> {
  if (!refresh) return [];
  const failed = rows.filter((row) => countOf(row, refreshed) >= MOST_REFRESHES).map(unhelped);
  if (failed.length > 0) return failed;
  for (const row of rows) refreshed.set(keyOf(row), countOf(row, refreshed) + 1);
  for (const domainName of new Set(rows.map((row) => row.domainName))) {
    const own = rows.filter((row) => row.domainName === domainName);
    const outcomes = await refreshIndexes({
      domainName,
      rows: own,
      settings: settingsOf(domainName),
      search,
      signal,
    });
    for (const { index, state, why, cacheKept } of outcomes) {
      if (state === "refreshed" && cacheKept === null) note(`refreshed ${index} on ${domainName}`);
      else if (state === "refreshed")
        failed.push(
          `${index} on ${domainName} is refreshed, and goes on with counts and aggregations that it kept: ${cacheKept}; send POST /${index}/_cache/clear?request=true`,
        );
      else
        failed.push(
          `${index} on ${domainName}: the refresh ${refreshWords(state)}: ${why ?? "no reason was given"}`,
        );
    }
    failed.push(...withoutOutcome(own, new Set(outcomes.map(({ index }) => index))));
  }
  return failed;
}

function unhelped(row: IndexRow): string {
  return `${line(row)}; ${MOST_REFRESHES} refreshes did not help`;
}

function countOf(row: IndexRow, refreshed: ReadonlyMap<string, number>): number {
  return refreshed.get(keyOf(row)) ?? 0;
}

function keyOf({ domainName, holder, analyzer, packageId }: IndexRow): string {
  return JSON.stringify([domainName, holder.name, analyzer, packageId]);
}

function refreshWords(state: "failed" | "nothing to refresh" | "unread"): string {
  return { failed: "failed", "nothing to refresh": "had nothing to do", unread: "gave no answer" }[state];
}

function withoutOutcome(rows: readonly IndexRow[], told: ReadonlySet<string>): string[] {
  return rows
    .filter(({ holder }) => !told.has(holder.name))
    .map(({ holder, domainName }) => `${holder.name} on ${domainName}: nothing was told of the refresh`);
}
