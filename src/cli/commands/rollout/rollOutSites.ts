import {
  type FleetOptions,
  type FleetOutcome,
  type ReadBack,
  readBack,
  rollOutFleet,
} from "../../../service/rollout";
import type { FleetRollout } from "../../../service/rollout";
import { ExitCode } from "../../ending/ExitCode";
import type { Site } from "./Site";

/** What is there to do: what does not serve what it should, and whatever is to be proven. */
export function workOf({ selected }: Site): readonly FleetRollout[] {
  return selected.filter(({ pending, proveContent }) => pending || proveContent !== undefined);
}

/** Rolls out one account and region after another, that of the canary first. */
export async function rollOutSites(sites: readonly Site[], options: FleetOptions): Promise<FleetOutcome[]> {
  const hasCanary = ({ selected }: Site): boolean =>
    selected.some(({ domainName }) => domainName === options.canary);
  const inOrder = [...sites.filter(hasCanary), ...sites.filter((site) => !hasCanary(site))];
  const outcomes: FleetOutcome[] = [];
  for (const site of inOrder) {
    if (isOver(outcomes, options)) outcomes.push(...workOf(site).map(notBegun));
    else outcomes.push(...(await rollOutFleet(site.client, workOf(site), options)));
  }
  return outcomes;
}

/** Looks at everything that was selected once more. */
export async function readBackSites(sites: readonly Site[], signal: AbortSignal): Promise<ReadBack[]> {
  const parts = await Promise.all(sites.map(({ client, selected }) => readBack(client, selected, signal)));
  return parts.flat();
}

function isOver(outcomes: readonly FleetOutcome[], { canary, keepGoing, signal }: FleetOptions): boolean {
  const failed = outcomes.filter(({ ended }) => ended === "failed");
  const isCanary = failed.some(({ rollout }) => rollout.domainName === canary);
  return signal?.aborted === true || isCanary || (failed.length > 0 && keepGoing !== true);
}

function notBegun(rollout: FleetRollout): FleetOutcome {
  return { rollout, ended: "not begun", servedVersion: rollout.associatedVersion };
}

/** Says what stands against each delivery now, contents included, without waiting and without touching anything. */
export async function dryRun(
  sites: readonly Site[],
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const now = await readBackSites(sites, signal);
  for (const { rollout, unproven } of now) {
    if (unproven === null) continue;
    say(`${rollout.domainName} ${rollout.packageId}: ${unproven}`);
    process.exitCode = ExitCode.FINDINGS;
  }
}
