import type { ServiceSettings } from "../contract/ServiceSettings";
import { rehearse, type Rehearsal } from "../rehearsal";
import type { LiveReader } from "../service/LiveReader";
import type { Adoption } from "./Adoption";
import { declaredAdoption } from "./declaredAdoption";

/** Replays what the first apply of the code does, on what is live now. */
export async function rehearseAdoption(
  adoption: Adoption,
  settings: ServiceSettings,
  reader: LiveReader,
): Promise<Rehearsal> {
  const ids = adoption.dictionaries.map(({ packageId }) => packageId);
  const names = adoption.dictionaries.flatMap(({ domains }) => domains.map(({ domainName }) => domainName));
  const [packagesById, domains, onDomains] = await Promise.all([
    reader.packagesById(ids),
    reader.domains([...new Set(names)]),
    Promise.all(ids.map(async (id) => [id, await reader.domainsOf(id)] as const)),
  ]);
  return rehearse({
    files: [declaredAdoption(adoption, settings)],
    places: [
      {
        region: settings.region ?? null,
        unaskable: null,
        account: null,
        packagesById,
        packagesByName: new Map(),
        domains,
        onDomains: new Map(onDomains),
        onDomain: new Map(),
        allPackages: null,
      },
    ],
    placeOf: () => 0,
    objects: new Map(),
    bucketDefaults: new Map(),
    sha256Of: () => null,
    awsVersions: new Map(),
    nowMs: Date.now(),
  });
}

/** What an apply of the code may meet, a sentence each; none where every call would be granted. */
export function obstaclesIn({ refusals, copyFailures, unjudged }: Rehearsal): string[] {
  return [
    ...refusals.map(
      ({ address, operation, exception, certainty, message }) =>
        `${address}: ${operation} ${certainty === "possible" ? "may" : "will"} be refused with ${exception} (${message})`,
    ),
    ...copyFailures.map(({ address, bucket, key }) => `${address}: s3://${bucket}/${key} cannot be copied`),
    ...unjudged.map(
      ({ address, action, why }) => `${address}: what is said to its ${action} is not known: ${why}`,
    ),
  ];
}
