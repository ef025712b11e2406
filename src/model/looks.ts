import { associationKey, type AssociationState } from "./records/AssociationRecord";
import { domainArn, type DomainState } from "./records/DomainRecord";
import type { PackageState } from "./records/PackageRecord";
import { associationState, domainState, findAssociation, packageState } from "./records/reading";
import type { State } from "./records/State";

/** What a package is at a moment; undefined when there is none. */
export function packageAt(state: State, packageId: string, moment: number): PackageState | undefined {
  const record = state.packages.get(packageId);
  return record === undefined ? undefined : packageState(record, moment)?.state;
}

/** What a domain of the state's place is at a moment; undefined when there is none. */
export function domainAt(state: State, domainName: string, moment: number): DomainState | undefined {
  const record = state.domains.get(domainArn({ ...state.place, name: domainName }));
  return record === undefined ? undefined : domainState(record, moment);
}

/** What a package is on a domain of the state's place at a moment; undefined when it is not on it. */
export function associationAt(
  state: State,
  pair: { readonly packageId: string; readonly domainName: string },
  moment: number,
): AssociationState | undefined {
  const arn = domainArn({ ...state.place, name: pair.domainName });
  const record = findAssociation(state, { packageId: pair.packageId, domainArn: arn }, moment);
  return record === undefined ? undefined : associationState(record, moment)?.state;
}

/** The first moment after this one at which anything of the state's place changes by itself; undefined when nothing does. */
export function nextChange(
  state: State,
  of: { readonly packageId?: string; readonly domainName?: string },
  moment: number,
): number | undefined {
  const arn = of.domainName === undefined ? undefined : domainArn({ ...state.place, name: of.domainName });
  const key =
    of.packageId === undefined || arn === undefined
      ? undefined
      : associationKey({ packageId: of.packageId, domainArn: arn });
  const moments: readonly { readonly fromMs: number }[] = [
    ...(of.packageId === undefined ? [] : (state.packages.get(of.packageId)?.timeline.moments ?? [])),
    ...(arn === undefined ? [] : (state.domains.get(arn)?.timeline.moments ?? [])),
    ...(key === undefined ? [] : (state.associations.get(key)?.timeline.moments ?? [])),
  ];
  const coming = moments.map(({ fromMs }) => fromMs).filter((fromMs) => fromMs > moment);
  return coming.length === 0 ? undefined : Math.min(...coming);
}
