import { type Command, Option } from "commander";
import { PackagesError } from "../../errors";
import { createOpenSearchClient } from "../../service/clients";
import { type FleetOutcome, type FleetRollout, fleetRollouts, rollOutFleet } from "../../service/rollout";
import { askForYes } from "../askForYes";
import { ExitCode } from "../ExitCode";
import { parseUrl } from "../parseUrl";
import { outcomeTable, rolloutTable } from "./rolloutTables";
import { parseDuration } from "./validate/parseDuration";

interface RolloutOptions {
  readonly domain: string[];
  readonly package: string[];
  readonly region?: string;
  readonly profile?: string;
  readonly endpointUrl?: string;
  readonly dryRun?: boolean;
  readonly canary?: string;
  readonly yes?: boolean;
  readonly keepGoing?: boolean;
  readonly timeout: number;
}

/** `opensearch-packages rollout`: what the provider's resource does, from a pipeline. */
export function registerRolloutCommand(program: Command): void {
  const collect = (value: string, before: string[]): string[] => [...before, value];
  program
    .command("rollout")
    .description(
      "Bring domains to serve the available version of their dictionaries: shows what it would do, asks on a terminal, then rolls out one after another. Safe to run again at any time.",
    )
    .option("--domain <name>", "only this domain; can be given several times", collect, [])
    .option("--package <id or name>", "only this package; can be given several times", collect, [])
    .option("--region <region>", "the region (default: the AWS SDK's chain)")
    .option("--profile <profile>", "the profile in the shared AWS files")
    .option("--endpoint-url <url>", "another endpoint than that of AWS, such as a local one", parseUrl)
    .option("--dry-run", "only show what would be done; exit code 2 when there is something to do")
    .option("--canary <domain>", "this domain first; nothing else is touched when it fails")
    .option("--yes", "do not ask, even on a terminal")
    .option("--keep-going", "go on with the next domain after a failure")
    .addOption(
      new Option("--timeout <duration>", "for each rollout, such as 30m")
        .argParser(parseDuration)
        .default(30 * 60_000, "30m"),
    )
    .action(rollout);
}

async function rollout(options: RolloutOptions): Promise<void> {
  const client = createOpenSearchClient({
    region: options.region,
    profile: options.profile,
    endpoints: { opensearch: options.endpointUrl },
  });
  const selected = await fleetRollouts(client, { domainNames: options.domain, packages: options.package });
  const pending = selected.filter((each) => each.pending);
  checkCanary(selected, options.canary);
  process.stdout.write(rolloutTable(selected));
  if (pending.length === 0) return;
  if (options.dryRun === true) {
    process.exitCode = ExitCode.FINDINGS;
    return;
  }
  if (!(await agreed(pending, options))) return;
  report(await rollOutInterruptibly(client, pending, options));
}

async function rollOutInterruptibly(
  client: ReturnType<typeof createOpenSearchClient>,
  pending: readonly FleetRollout[],
  { canary, keepGoing, timeout }: RolloutOptions,
): Promise<FleetOutcome[]> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once("SIGINT", stop);
  try {
    return await rollOutFleet(client, pending, {
      canary,
      keepGoing,
      timeoutMs: timeout,
      signal: stopping.signal,
      onProgress: ({ domainName, packageId, message, elapsedMs }) =>
        process.stderr.write(`${domainName} ${packageId}: ${message} (${Math.round(elapsedMs / 1000)} s)\n`),
    });
  } finally {
    process.off("SIGINT", stop);
  }
}

function checkCanary(selected: readonly FleetRollout[], canary: string | undefined): void {
  if (canary === undefined || selected.some(({ domainName }) => domainName === canary)) return;
  throw new PackagesError({
    attempted: "reading the options",
    problem: "the canary is not among the selected domains",
    value: canary,
    where: "--canary",
    remedy: "Name a domain that serves one of the selected packages",
  });
}

/** A pipeline has nobody to ask: there the command itself is the agreement. */
async function agreed(pending: readonly FleetRollout[], { yes }: RolloutOptions): Promise<boolean> {
  if (yes === true || !process.stdin.isTTY) return true;
  const question = `Roll out ${pending.length}? Only "yes" goes on: `;
  if (await askForYes(question, { input: process.stdin, output: process.stderr })) return true;
  process.stderr.write("Nothing was done.\n");
  process.exitCode = ExitCode.FAILED;
  return false;
}

function report(outcomes: readonly FleetOutcome[]): void {
  process.stdout.write(`\n${outcomeTable(outcomes)}`);
  for (const { error } of outcomes) {
    if (error !== undefined) process.stderr.write(`error: ${error.message}\n`);
  }
  if (outcomes.some(({ ended }) => ended !== "rolled out")) process.exitCode = ExitCode.FAILED;
}
