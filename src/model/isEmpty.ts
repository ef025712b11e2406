import { associationsAt, packageState } from "./records/reading";
import type { State } from "./records/State";

/** Whether there is neither an own package nor an association, of one account or of all. AWS's packages do not count. */
export function isEmpty(state: State, moment: number, accountId?: string): boolean {
  const packages = state.packages
    .filter((record) => record.region !== undefined && packageState(record, moment) !== undefined)
    .map(({ owner }) => owner);
  const associated = associationsAt(state, moment).map(
    ({ domainArn }) => state.domains.get(domainArn)?.accountId,
  );
  return ![...packages, ...associated].some((owner) => (accountId ?? owner) === owner);
}
