import { makesNew, staysDeclared } from "../../contract/PlannedAction";
import type { ServiceSettings } from "../../service/clients";
import type { SnapshotRequest, SourceKey, SourceRequest } from "../../service/snapshot";
import type {
  Declared,
  DeclaredAssociation,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredResource,
  DeclaredRollout,
  DeclaredSource,
} from "../../terraform/Declared";

/** Everything declared in one account and region, whichever file declares it. */
export interface Place {
  readonly settings: ServiceSettings;
  readonly packages: readonly DeclaredPackage[];
  readonly associations: readonly DeclaredAssociation[];
  readonly domains: readonly DeclaredDomain[];
  readonly sources: readonly DeclaredSource[];
  readonly rollouts: readonly DeclaredRollout[];
}

/** Sorts the declared resources by where they live. `overrides` win over what the provider's configuration says. */
export function placesOf(declared: readonly Declared[], overrides: ServiceSettings): Place[] {
  const settingsByKey = new Map<string, ServiceSettings>();
  const keyOf = ({ settings }: DeclaredResource): string => JSON.stringify({ ...settings, ...overrides });
  for (const { packages, associations } of declared) {
    for (const resource of [...packages, ...associations]) {
      settingsByKey.set(keyOf(resource), { ...resource.settings, ...overrides });
    }
  }
  // Source objects may have a provider of their own: any of them can be where a package is copied from.
  const sources = declared.flatMap((file) =>
    file.sources.map((source) => ({ ...source, settings: { ...source.settings, ...overrides } })),
  );
  return [...settingsByKey].map(([key, settings]) => {
    const here = <T extends DeclaredResource>(list: (file: Declared) => readonly T[]): T[] =>
      declared.flatMap(list).filter((resource) => keyOf(resource) === key);
    return {
      settings,
      packages: here((file) => file.packages),
      associations: here((file) => file.associations),
      domains: here((file) => file.domains),
      rollouts: declared.flatMap((file) => file.rollouts),
      sources,
    };
  });
}

/** What to ask of the live API to judge this place. */
export function requestOf(place: Place, sourceCheck: boolean): SnapshotRequest {
  const { packages, associations, domains } = place;
  const present = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);
  const created = packages.filter(({ plannedAction }) => makesNew(plannedAction));
  return {
    packageIds: present([...packages, ...associations].map(({ packageId }) => packageId)),
    packageNames: present(created.map(({ packageName }) => packageName)),
    domainNames: present(
      [...associations, ...domainsOfInterest(domains)].map(({ domainName }) => domainName),
    ),
    sources: sourceCheck
      ? present(packages.filter(stays).map(({ source }) => source)).map((key) => sourceRequest(key, place))
      : [],
  };
}

/** An object is asked for as its own provider is configured; without one, as the package's is. */
function sourceRequest(key: SourceKey, { sources, settings }: Place): SourceRequest {
  const declared = sources.find(
    ({ bucket, key: objectKey }) => bucket === key.bucket && objectKey === key.key,
  );
  return { ...key, settings: declared?.settings ?? settings };
}

/** A domain that is not there yet has nothing to compare. */
function domainsOfInterest(domains: readonly DeclaredDomain[]): DeclaredDomain[] {
  return domains.filter(({ plannedAction }) => !["create", "delete", "forget"].includes(plannedAction));
}

/** Whether the resource is still declared after the apply. */
export function stays({ plannedAction }: Pick<DeclaredResource, "plannedAction">): boolean {
  return staysDeclared(plannedAction);
}
