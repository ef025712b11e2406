import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import type { CallMeter } from "../CallMeter";
import type { ServiceSettings } from "../clients";
import { hopeless } from "../failures/ReadFailure";
import { LiveReader } from "../LiveReader";
import type { Reading } from "../reading/Reading";
import type { LiveSnapshot, SnapshotRequest } from "./LiveSnapshot";
import { readSources } from "./readSources";
import { SourceReader } from "./SourceReader";

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
  const all = AbortSignal.any([signal, ended.signal]);
  const reader = new LiveReader(settings, { meter, signal: all });
  const sourceReader = new SourceReader(placeOf(settings), meter, all);
  try {
    const [packagesById, packagesByName, domains, associations, sources] = await Promise.all([
      reader.packagesById(request.packageIds),
      reader.packagesByName(request.packageNames),
      reader.domains(request.domainNames),
      readAllAssociations(reader, request.domainNames),
      readSources(
        sourceReader,
        request.sources.map((source) => ({ ...source, settings: patient(source.settings) })),
      ),
    ]);
    endIfHopeless([packagesById, packagesByName, domains, associations], settings);
    return { packagesById, packagesByName, domains, associations, sources };
  } finally {
    // After an error that ends the command, the reads still under way are of no use.
    ended.abort();
    reader.close();
  }
}

/** How messages call the account and region. */
export function placeOf({ region = "the default region", profile }: ServiceSettings): string {
  return profile === undefined ? region : `${region} as the profile ${profile}`;
}

function endIfHopeless(
  parts: readonly ReadonlyMap<string, Reading<unknown>>[],
  settings: ServiceSettings,
): void {
  for (const reading of parts.flatMap((part) => [...part.values()])) {
    const end = reading.kind === "unread" ? hopeless(reading.failure, placeOf(settings)) : undefined;
    if (end !== undefined) throw end;
  }
}

function patient(settings: ServiceSettings): ServiceSettings {
  return { maxAttempts: MAX_ATTEMPTS, retryMode: "adaptive", ...settings };
}

async function readAllAssociations(
  reader: LiveReader,
  domainNames: readonly string[],
): Promise<Map<string, Reading<readonly DomainPackageDetails[]>>> {
  const entries = [...new Set(domainNames)].map(
    async (name) => [name, await reader.associationsOn(name)] as const,
  );
  return new Map(await Promise.all(entries));
}
