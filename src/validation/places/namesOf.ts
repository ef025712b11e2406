import { keepsLive, makesNew, staysDeclared } from "../../contract/PlannedAction";
import type { Reading } from "../../service/reading";
import type { DeclaredDomain } from "../../terraform/declared/Declared";
import type { Place } from "./Place";

/** The ids of every package that something in the place names. */
export function packageIdsOf({ packages, associations, rollouts }: Place): string[] {
  return distinct([
    ...[...packages, ...associations, ...rollouts].map(({ packageId }) => packageId),
    ...associations.map(({ before }) => before?.packageId ?? null),
  ]);
}

/** The names under which the plan makes packages: somebody may have them already. */
export function createdNamesOf({ packages }: Place): string[] {
  const created = packages.filter(({ plannedAction }) => makesNew(plannedAction));
  return distinct(created.map(({ packageName }) => packageName));
}

/** The names of packages that are gone under their id: somebody may have made them anew. */
export function goneNamesOf({ packages }: Place, live: ReadonlyMap<string, Reading<unknown>>): string[] {
  const gone = packages.filter(
    ({ plannedAction, packageId }) =>
      keepsLive(plannedAction) && live.get(packageId ?? "")?.kind === "absent",
  );
  return distinct(gone.map(({ packageName }) => packageName));
}

/** Every domain that something in the place names. */
export function domainNamesOf({ associations, rollouts, domains }: Place): string[] {
  return distinct([
    ...[...associations, ...rollouts, ...domains.filter(isThere)].map(({ domainName }) => domainName),
    ...associations.map(({ before }) => before?.domainName ?? null),
  ]);
}

/** A domain that is not there yet has nothing to compare. */
function isThere({ plannedAction }: DeclaredDomain): boolean {
  return plannedAction !== "create" && staysDeclared(plannedAction);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
