import { createOpenSearchClient, type ServiceSettings } from "../clients";
import type { CallMeter } from "./CallMeter";
import { LiveReader } from "./LiveReader";
import type { LiveSnapshot, SnapshotRequest } from "./LiveSnapshot";
import { readAssociations } from "./readAssociations";
import { readDomains } from "./readDomains";
import { readPackages } from "./readPackages";
import { readSources } from "./readSources";

/** Throttling at a third of all calls must not lose one of a thousand. */
const MAX_ATTEMPTS = 8;

/**
 * Reads what is live, with calls that grow with domains and pages, not with associations. A read that fails is
 * in the snapshot as such; the others go on.
 *
 * @throws PackagesError when no read could do better: no credentials, no region, nothing at the endpoint
 */
export async function readSnapshot(
  settings: ServiceSettings,
  request: SnapshotRequest,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<LiveSnapshot> {
  const ended = new AbortController();
  const reader = new LiveReader(placeOf(settings), meter, AbortSignal.any([signal, ended.signal]));
  const client = createOpenSearchClient(patient(settings));
  try {
    const [packagesById, packagesByName, domains, associations, sources] = await Promise.all([
      readPackages(client, reader, "PackageID", request.packageIds),
      readPackages(client, reader, "PackageName", request.packageNames),
      readDomains(client, reader, request.domainNames),
      readAllAssociations(client, reader, request.domainNames),
      readSources(
        reader,
        request.sources.map((source) => ({ ...source, settings: patient(source.settings) })),
      ),
    ]);
    return { packagesById, packagesByName, domains, associations, sources };
  } finally {
    // After an error that ends the command, the reads still under way are of no use.
    ended.abort();
    client.destroy();
  }
}

/** How messages call the account and region. */
export function placeOf({ region = "the default region", profile }: ServiceSettings): string {
  return profile === undefined ? region : `${region} as the profile ${profile}`;
}

function patient(settings: ServiceSettings): ServiceSettings {
  return { maxAttempts: MAX_ATTEMPTS, retryMode: "adaptive", ...settings };
}

async function readAllAssociations(
  client: ReturnType<typeof createOpenSearchClient>,
  reader: LiveReader,
  domainNames: readonly string[],
): Promise<LiveSnapshot["associations"]> {
  const entries = [...new Set(domainNames)].map(
    async (name) => [name, await readAssociations(client, reader, name)] as const,
  );
  return new Map(await Promise.all(entries));
}
