import type { Emulator, EmulatorDelays } from "../../src/emulator";
import { SeededRandom } from "../conformance/SeededRandom";
import { applyStack, type StepResult } from "./Driver";
import type { AwsProviderVersion } from "./driver/awsProvider";
import type { PlannedStack } from "./plan/Stack";
import { sha256Of } from "./sha256Of";
import { buildWorld } from "./world/buildWorld";
import { LocalCalls } from "./world/LocalCalls";
import type { World } from "./world/World";

/** What a domain serves when everything is quiet. */
export interface Served {
  readonly domain: string;
  /** The package's id, or the address of the resource that made it. */
  readonly package: string;
  readonly status: string;
  /** `v1`; null while it holds nothing. */
  readonly version: string | null;
  /** Of the bytes that the domain really holds; null while it holds none. */
  readonly sha256: string | null;
}

export interface PackageLeft {
  readonly package: string;
  readonly name: string;
  readonly status: string;
}

export interface RunResult {
  readonly options: RunOptions;
  readonly steps: readonly StepResult[];
  readonly served: readonly Served[];
  readonly packages: readonly PackageLeft[];
  /** Of all applies together, on the clock of the local AWS. */
  readonly durationMs: number;
}

/** One way in which an apply can go. */
export interface RunOptions {
  readonly seed: number;
  readonly provider: AwsProviderVersion;
  readonly parallelism: number;
  readonly delays: EmulatorDelays;
  /** Milliseconds from the end of one apply to the start of the next. */
  readonly betweenMs: number;
}

const HOUR_MS = 3_600_000;

/** Nothing that was ever begun lasts so long. */
const QUIET_MS = 1_000 * HOUR_MS;

const LASTS_MS = [0, 500, 5_000, 45_000, 240_000, 1_000_000, 30 * HOUR_MS] as const;

/** A random way to go, the same for the same seed. */
export function randomRun(seed: number, provider: AwsProviderVersion = "5.100"): RunOptions {
  const random = new SeededRandom(seed);
  const lasts = (): number => random.pick(LASTS_MS);
  return {
    seed,
    provider,
    parallelism: random.pick([1, 2, 10, 10]),
    delays: {
      copyingMs: lasts(),
      validatingMs: random.pick([0, 500, 5_000]),
      associatingMs: lasts(),
      dissociatingMs: lasts(),
      deletingMs: lasts(),
      domainProcessingMs: lasts(),
    },
    betweenMs: random.pick([0, 0, 60_000, QUIET_MS]),
  };
}

/** Applies plans one after another to a world of their own, and looks at it when it is quiet. */
export async function runPlans(
  world: World,
  plans: readonly PlannedStack[],
  options: RunOptions,
): Promise<RunResult> {
  const { aws } = await buildWorld(world, options.delays);
  const { steps, addresses, durationMs } = await applyAll(aws, plans, options);
  aws.advance(QUIET_MS);
  const named = (id: string): string => addresses.get(id) ?? id;
  const served = await servedBy(aws, world, named);
  const packages = await packagesLeft(aws, named);
  return { options, steps, served, packages, durationMs };
}

async function applyAll(
  aws: Emulator,
  plans: readonly PlannedStack[],
  options: RunOptions,
): Promise<{ steps: StepResult[]; addresses: Map<string, string>; durationMs: number }> {
  const steps: StepResult[] = [];
  const addresses = new Map<string, string>();
  let durationMs = 0;
  for (const [index, planned] of plans.entries()) {
    if (index > 0) aws.advance(options.betweenMs);
    const result = await applyStack(aws, planned, { ...options, seed: options.seed + index });
    steps.push(...result.steps);
    durationMs += result.durationMs;
    for (const { address, type, before } of planned.resources) {
      const id = result.made.get(address)?.["package_id"] ?? null;
      const isNew = type === "aws_opensearch_package" && id !== null && id !== before?.["package_id"];
      if (isNew) addresses.set(id, address);
    }
  }
  return { steps, addresses, durationMs };
}

interface Association {
  readonly PackageID: string;
  readonly DomainPackageStatus: string;
  readonly PackageVersion?: string;
}

/** What the domains of a world serve now. @param named how to call a package, by its id */
export async function servedBy(
  aws: Emulator,
  world: World,
  named: (id: string) => string,
): Promise<Served[]> {
  const calls = new LocalCalls(aws);
  const served: Served[] = [];
  for (const { name: domain } of world.domains) {
    const listed = await calls.granted<{ DomainPackageDetailsList?: Association[] }>(
      "ListPackagesForDomain",
      { DomainName: domain },
    );
    for (const one of listed.DomainPackageDetailsList ?? []) {
      const { PackageID: packageId, DomainPackageStatus: status, PackageVersion: version = null } = one;
      const bytes = aws.domainFile({ domainName: domain, packageId });
      const sha256 = bytes === undefined ? null : sha256Of(bytes);
      served.push({ domain, package: named(packageId), status, version, sha256 });
    }
  }
  return served;
}

async function packagesLeft(aws: Emulator, named: (id: string) => string): Promise<PackageLeft[]> {
  const listed = await new LocalCalls(aws).granted<{
    PackageDetailsList?: { PackageID: string; PackageName: string; PackageStatus: string }[];
  }>("DescribePackages", {});
  return (listed.PackageDetailsList ?? []).map(({ PackageID, PackageName, PackageStatus }) => ({
    package: named(PackageID),
    name: PackageName,
    status: PackageStatus,
  }));
}
