import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { PackagesError } from "../../errors";
import { awaitPackage } from "./awaitPackage";
import type { FleetRollout } from "./fleetRollouts";
import { rollOut } from "./rollOut";
import { RolloutError } from "./RolloutError";
import { DEFAULT_ROLLOUT_TIMEOUT_MS, type RolloutOptions } from "./RolloutRequest";

/** How one of the rollouts ended. */
export interface FleetOutcome {
  readonly rollout: FleetRollout;
  readonly ended: "rolled out" | "failed" | "not begun";
  /** What the domain serves now; null when it is not known. */
  readonly servedVersion: string | null;
  readonly error?: PackagesError;
}

export interface FleetOptions extends RolloutOptions {
  /** The domain that comes first; when it fails, no other is begun, whatever `keepGoing` says. */
  readonly canary?: string;
  /** Go on with the next after a failure. @default false */
  readonly keepGoing?: boolean;
  readonly onOutcome?: (outcome: FleetOutcome) => void;
}

/**
 * Rolls out one after another: a mistake in a dictionary then stops at the first domain that refuses it.
 * Expected contents are proven before any domain is touched. Running it again takes up what is left.
 */
export async function rollOutFleet(
  client: OpenSearchClient,
  rollouts: readonly FleetRollout[],
  options: FleetOptions,
): Promise<FleetOutcome[]> {
  const outcomes: FleetOutcome[] = [];
  const refused = await refusedContents(client, rollouts, options);
  let stopped = refused.size > 0 && options.keepGoing !== true;
  for (const rollout of canaryFirst(rollouts, options.canary)) {
    const error = refused.get(rollout);
    const servedVersion = rollout.associatedVersion;
    const outcome: FleetOutcome =
      error !== undefined
        ? { rollout, ended: "failed", servedVersion, error }
        : stopped
          ? { rollout, ended: "not begun", servedVersion }
          : await rollOutOne(client, rollout, options);
    stopped ||= outcome.ended === "failed" && stopsAll(outcome, options);
    options.onOutcome?.(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

function canaryFirst(rollouts: readonly FleetRollout[], canary: string | undefined): FleetRollout[] {
  const isCanary = ({ domainName }: FleetRollout): boolean => domainName === canary;
  return [...rollouts.filter(isCanary), ...rollouts.filter((each) => !isCanary(each))];
}

function stopsAll({ rollout, error }: FleetOutcome, { canary, keepGoing }: FleetOptions): boolean {
  const interrupted = error instanceof RolloutError && error.subject === "stopped";
  return keepGoing !== true || interrupted || rollout.domainName === canary;
}

async function rollOutOne(
  client: OpenSearchClient,
  rollout: FleetRollout,
  options: FleetOptions,
): Promise<FleetOutcome> {
  try {
    const { domainName, packageId, packageVersion, proveContent } = rollout;
    const request = { domainName, packageId, packageVersion, proveContent, onlyAssociated: true };
    const { association } = await rollOut(client, request, options);
    return { rollout, ended: "rolled out", servedVersion: association.PackageVersion ?? null };
  } catch (error) {
    if (!(error instanceof RolloutError)) throw error;
    return { rollout, ended: "failed", servedVersion: null, error };
  }
}

/**
 * The rollouts whose expected content is not there, and why: to be known before any domain is touched. Waits for
 * copies that run. What one package is expected to hold is proven once, for however many domains.
 */
async function refusedContents(
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
