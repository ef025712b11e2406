import type { PackageContent } from "./records/PackageRecord";
import { associationsAt, associationState } from "./records/reading";
import type { Scope } from "./Scope";
import type { State } from "./State";

/** One file that a domain holds: what it really serves, past what the API tells. */
export interface ServedFile extends Scope {
  readonly domainName: string;
  readonly packageId: string;
  /** Undefined when only the association was known. */
  readonly packageName?: string;
  /** `v1` */
  readonly packageVersion: string;
  readonly content: PackageContent;
}

/** Everything that domains hold at a moment, of every account and region. */
export function servedFiles(state: State, moment: number): ServedFile[] {
  return associationsAt(state, moment).flatMap((association) => {
    const held = associationState(association, moment)?.state.held;
    const domain = state.domains.get(association.domainArn);
    if (held === undefined || domain === undefined) return [];
    return [
      {
        accountId: domain.accountId,
        region: domain.region,
        domainName: domain.name,
        packageId: association.packageId,
        packageName: state.packages.get(association.packageId)?.name,
        packageVersion: held.name,
        content: held.content,
      },
    ];
  });
}
