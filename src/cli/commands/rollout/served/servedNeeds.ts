import type { IndexRow, ValidationReport } from "../../../../validation";
import { renewalRequest } from "../../../../validation/indexes/renewalAdvice";
import { hopLine, notServed } from "../../verify/lastHop";

/** What stands between the indexes and the words. */
export interface ServedNeeds {
  /** Rows that a refresh of the search analyzers helps. */
  readonly refresh: readonly IndexRow[];
  /** What waiting does not help, one line each, with what does. */
  readonly hopeless: readonly string[];
  /** What the next look may tell otherwise, one line each. */
  readonly waiting: readonly string[];
}

/** What is needed until every index serves. */
export function servedNeeds(report: ValidationReport): ServedNeeds {
  const open = notServed(report);
  const rows = report.indexes.filter(
    ({ state, domainName, packageId }) =>
      state !== null &&
      state !== "served" &&
      open.some((each) => each.domainName === domainName && each.packageId === packageId),
  );
  const [refresh, others] = [rows.filter(isRefreshed), rows.filter((row) => !isRefreshed(row))];
  const told = new Set(rows.map(keyOf));
  const silent = open.filter(
    ({ domainName, packageId }) =>
      !told.has(keyOf({ domainName: domainName ?? "", packageId: packageId ?? "" })),
  );
  return {
    refresh,
    hopeless: others.filter(isHopeless).map(line),
    waiting: [...others.filter((row) => !isHopeless(row)).map(line), ...silent.map(hopLine)],
  };
}

function keyOf({ domainName, packageId }: Pick<IndexRow, "domainName" | "packageId">): string {
  return `${domainName} ${packageId}`;
}

function isRefreshed({ renewal, holder }: IndexRow): boolean {
  return renewal === "refresh" && holder.state === "open";
}

/** The file may still be on its way to the node, and a read may have failed for a moment; nothing else mends itself. */
function isHopeless({ state }: IndexRow): boolean {
  return state !== "other" && state !== "unknown";
}

/** `products on search-prod (by_words): stale: why; it needs …` */
export function line({
  holder,
  domainName,
  analyzer,
  part,
  state,
  why,
  checkedBy,
  renewal,
}: IndexRow): string {
  const request = renewalRequest(holder.name, renewal);
  const needs = request === null ? "" : `; it needs ${request}`;
  const check = checkedBy === null ? "" : `; what would tell is ${checkedBy}`;
  return `${holder.name} on ${domainName} (${analyzer ?? part.name}): ${state}${why === null ? "" : `: ${why}`}${needs}${check}`;
}
