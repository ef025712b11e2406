import type { Site } from "./Site";
import { readBackSites } from "./rollOutSites";
import { ExitCode } from "../../ExitCode";

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
