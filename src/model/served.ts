import { domainArn } from "./records/DomainRecord";
import type { PackageContent } from "./records/PackageRecord";
import { associationsAt, associationState, domainState } from "./records/reading";
import type { Scope } from "./Scope";
import type { State } from "./records/State";

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

/** A domain with the dictionaries that it holds. */
export interface ServingDomain extends Scope {
  readonly domainName: string;
  /** `OpenSearch_2.19`; undefined when only the domain's name is known. */
  readonly engineVersion?: string;
  /** Whether it has an address: one that is being created has none. */
  readonly isReachable: boolean;
  /** In the order of their association; no plugins. */
  readonly dictionaries: readonly ServedFile[];
}

/** Every domain that there is at a moment, of every account and region. */
export function servingDomains(state: State, moment: number): ServingDomain[] {
  const held = dictionariesByDomain(state, moment);
  return [...state.domains].flatMap((domain) => {
    const found = domainState(domain, moment);
    if (found === undefined) return [];
    const { accountId, region, name: domainName } = domain;
    const { engineVersion, phase } = found;
    const dictionaries = held.get(domainArn(domain)) ?? [];
    return [
      { accountId, region, domainName, engineVersion, isReachable: phase !== "CREATING", dictionaries },
    ];
  });
}

/** By the ARN of the domain. */
function dictionariesByDomain(state: State, moment: number): ReadonlyMap<string, ServedFile[]> {
  const held = new Map<string, ServedFile[]>();
  for (const file of servedFiles(state, moment)) {
    if (state.packages.get(file.packageId)?.type !== "TXT-DICTIONARY") continue;
    const arn = domainArn({ ...file, name: file.domainName });
    const files = held.get(arn) ?? [];
    files.push(file);
    held.set(arn, files);
  }
  return held;
}
