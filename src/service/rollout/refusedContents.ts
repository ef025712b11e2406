import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { awaitPackage } from "./awaitPackage";
import type { FleetRollout } from "./fleetRollouts";
import { RolloutError } from "./RolloutError";
import { DEFAULT_ROLLOUT_TIMEOUT_MS, type RolloutOptions } from "./RolloutRequest";

/**
 * The rollouts whose expected content is not there, and why: to be known before any domain is touched. Waits for
 * copies that run. What one package is expected to hold is proven once, for however many domains.
 */
export async function refusedContents(
  client: OpenSearchClient,
  rollouts: readonly FleetRollout[],
  options: RolloutOptions,
): Promise<Map<FleetRollout, RolloutError>> {
  const refused = new Map<FleetRollout, RolloutError>();
  const proven = new Map<string, Promise<RolloutError | undefined>>();
  for (const rollout of rollouts.filter(({ proveContent }) => proveContent !== undefined)) {
    const key = JSON.stringify([rollout.packageId, rollout.packageVersion]);
    const asked = proven.get(key) ?? refusalOf(client, rollout, options);
    proven.set(key, asked);
    const error = await asked;
    if (error !== undefined) refused.set(rollout, error);
  }
  return refused;
}

async function refusalOf(
  client: OpenSearchClient,
  { domainName, packageId, packageVersion, proveContent }: FleetRollout,
  { timeoutMs = DEFAULT_ROLLOUT_TIMEOUT_MS, signal, onProgress }: RolloutOptions,
): Promise<RolloutError | undefined> {
  const startedAt = Date.now();
  const tell = (message: string): void =>
    onProgress?.({ domainName, packageId, message, elapsedMs: Date.now() - startedAt });
  try {
    const awaited = { packageId, packageVersion, proveContent };
    await awaitPackage(client, awaited, { timeoutMs, signal, onProgress: tell });
    return undefined;
  } catch (error) {
    if (!(error instanceof RolloutError)) throw error;
    return error;
  }
}
