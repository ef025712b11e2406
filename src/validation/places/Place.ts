import { withDefaults } from "../../contract/ServiceSettings";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type {
  Declared,
  DeclaredAssociation,
  DeclaredAssociationGate,
  DeclaredContent,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredResource,
  DeclaredRollout,
  DeclaredSource,
  PlannedBucketDefault,
} from "../../terraform/declared/Declared";
import type { UnknownSetting } from "../../terraform/providers/settingForms";
import type { ValidateOptions } from "../ValidateOptions";
import { packagesWithContents } from "./contentPackage";

/** Everything declared in one account and region, whichever file declares it. */
export interface Place {
  /** Which of the places it is, from 0. */
  readonly index: number;
  readonly settings: ServiceSettings;
  /** Settings that are expressions, and that no option says: the place can't be asked. */
  readonly unknown: readonly UnknownSetting[];
  /** Also those of which only the content is declared. */
  readonly packages: readonly DeclaredPackage[];
  readonly associations: readonly DeclaredAssociation[];
  readonly domains: readonly DeclaredDomain[];
  readonly rollouts: readonly DeclaredRollout[];
  readonly contents: readonly DeclaredContent[];
  readonly associationGates: readonly DeclaredAssociationGate[];
  /** The packages of the other places. */
  readonly elsewhere: readonly DeclaredPackage[];
  /** Of all places: an object may be in another account or region than the package. */
  readonly sources: readonly DeclaredSource[];
  /** Of all plans: what buckets will encrypt new objects with. */
  readonly bucketDefaults: readonly PlannedBucketDefault[];
}

/** The region that a configuration without one means: the environment's, the profile's. */
export type RegionOf = (settings: ServiceSettings) => Promise<string | undefined>;

type Overrides = Pick<ValidateOptions, "settings" | "providerSettings" | "defaults" | "providerDefaults">;

interface Located {
  readonly settings: ServiceSettings;
  readonly unknown: readonly UnknownSetting[];
  readonly key: string;
}

/** Sorts the declared resources by where they live. Options win over what the provider's configuration says. */
export async function placesOf(
  declared: readonly Declared[],
  options: Overrides,
  regionOf: RegionOf,
): Promise<Place[]> {
  const known = new Map<string, Promise<string | undefined>>();
  // Many resources share few configurations, and finding out a region may read files.
  const region: RegionOf = (settings) => {
    const key = JSON.stringify(settings);
    const asked = known.get(key) ?? regionOf(settings);
    known.set(key, asked);
    return asked;
  };
  const located = new Map<DeclaredResource, Located>();
  const locate = async (resource: DeclaredResource): Promise<void> => {
    located.set(resource, await locationOf(resource, options, region));
  };
  const ours = declared.flatMap(({ packages, associations, rollouts, contents, associationGates }) => [
    ...packages,
    ...associations,
    ...rollouts,
    ...contents,
    ...associationGates,
  ]);
  const domains = declared.flatMap((file) => file.domains);
  await Promise.all([...ours, ...domains].map(locate));
  const byKey = new Map<string, Located>();
  for (const resource of ours) {
    const location = located.get(resource);
    if (location !== undefined) byKey.set(location.key, location);
  }
  const sources = declared.flatMap((file) =>
    file.sources.map((source) => ({ ...source, settings: overridden(source, options) })),
  );
  return [...byKey.values()].map(({ key, settings, unknown }, index) => {
    const here = <T extends DeclaredResource>(list: (file: Declared) => readonly T[]): T[] =>
      declared.flatMap(list).filter((resource) => located.get(resource)?.key === key);
    return {
      index,
      settings,
      unknown,
      packages: packagesWithContents(
        here((file) => file.packages),
        here((file) => file.contents),
      ),
      associations: here((file) => file.associations),
      domains: here((file) => file.domains),
      rollouts: here((file) => file.rollouts),
      contents: here((file) => file.contents),
      associationGates: here((file) => file.associationGates),
      elsewhere: declared
        .flatMap((file) => file.packages)
        .filter((each) => located.get(each)?.key !== key)
        .map((each) => ({ ...each, settings: located.get(each)?.settings ?? each.settings })),
      sources,
      bucketDefaults: declared.flatMap((file) => file.bucketDefaults),
    };
  });
}

async function locationOf(
  resource: DeclaredResource,
  options: Overrides,
  regionOf: RegionOf,
): Promise<Located> {
  const settings = overridden(resource, options);
  const unknown = resource.unknownSettings.filter((each) => !isSaid(each, resource, options));
  const region = settings.region ?? (unknown.length > 0 ? undefined : await regionOf(settings));
  const { profile, assumeRole, endpoints } = settings;
  const key = JSON.stringify([
    region,
    profile,
    assumeRole?.roleArn,
    endpoints?.opensearch,
    unknown.map(({ setting, expression }) => [setting, expression]),
    unknown.length > 0 ? resource.providerKey : "",
  ]);
  return { settings: region === undefined ? settings : { ...settings, region }, unknown, key };
}

function overridden({ settings, providerKey }: DeclaredResource, options: Overrides): ServiceSettings {
  const said = { ...settings, ...options.settings, ...options.providerSettings?.[providerKey] };
  return withDefaults(said, { ...options.defaults, ...options.providerDefaults?.[providerKey] });
}

/** Whether an option says what the configuration leaves open; a default for all would only be a guess. */
function isSaid({ setting }: UnknownSetting, { providerKey }: DeclaredResource, options: Overrides): boolean {
  const said = {
    ...options.providerDefaults?.[providerKey],
    ...options.settings,
    ...options.providerSettings?.[providerKey],
  };
  if (setting === "region") return said.region !== undefined;
  if (setting === "profile") return said.profile !== undefined || said.accessKey !== undefined;
  if (setting.startsWith("assume_role")) return said.assumeRole !== undefined || said.profile !== undefined;
  if (setting.startsWith("endpoints")) return said.endpoints !== undefined;
  return false;
}
