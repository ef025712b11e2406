import type { DomainPackageDetails, OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { CallMeter } from "../CallMeter";
import type { Reading } from "../door/Reading";
import { LiveReader } from "../LiveReader";
import type { FleetRollout } from "./fleetRollouts";

/** What one domain serves in the end. */
export interface ReadBack {
  readonly rollout: FleetRollout;
  /** The associated version; null when there is none, or it is not known. */
  readonly servedVersion: string | null;
  /** Null when it is proven that the domain serves what it should; else what stands against it, one clause. */
  readonly unproven: string | null;
}

/**
 * Looks once more at everything that was selected, touched or not: only what is read in the end is proven. Never
 * throws: what cannot be read is not proven.
 */
export async function readBack(
  client: OpenSearchClient,
  rollouts: readonly FleetRollout[],
  signal: AbortSignal,
): Promise<ReadBack[]> {
  const reader = new LiveReader({}, { client, meter: new CallMeter(), signal });
  const packages = await reader.packagesById(rollouts.map(({ packageId }) => packageId));
  const names = [...new Set(rollouts.map(({ domainName }) => domainName))];
  const lists = new Map(
    await Promise.all(names.map(async (name) => [name, await reader.associationsOn(name)] as const)),
  );
  return Promise.all(
    rollouts.map((rollout) =>
      readBackOne(rollout, packages.get(rollout.packageId), lists.get(rollout.domainName), signal),
    ),
  );
}

async function readBackOne(
  rollout: FleetRollout,
  live: Reading<PackageDetails> | undefined,
  list: Reading<readonly DomainPackageDetails[]> | undefined,
  signal: AbortSignal,
): Promise<ReadBack> {
  const unread = whyUnread(live, "DescribePackages") ?? whyUnread(list, "ListPackagesForDomain");
  if (unread !== null || live?.kind !== "present" || list?.kind !== "present") {
    return { rollout, servedVersion: null, unproven: unread };
  }
  const association = list.value.find(({ PackageID }) => PackageID === rollout.packageId);
  const servedVersion = association?.PackageVersion ?? null;
  const unproven =
    whatDiffers(rollout, live.value, association) ?? (await whatHolds(rollout, live.value, signal));
  return { rollout, servedVersion, unproven };
}

function whyUnread(reading: Reading<unknown> | undefined, operation: string): string | null {
  if (reading === undefined) return `${operation} was not asked`;
  if (reading.kind === "absent") return reading.why;
  if (reading.kind === "present") return null;
  const { why, checkedBy } = reading.failure;
  return `${operation} gave no answer: ${why}; what would help: ${checkedBy}`;
}

/** Every unknown is a difference: two versions that nobody knows are not the same one. */
function whatDiffers(
  { packageVersion }: FleetRollout,
  live: PackageDetails,
  association: DomainPackageDetails | undefined,
): string | null {
  const wanted = packageVersion ?? live.AvailablePackageVersion;
  if (live.PackageStatus !== "AVAILABLE") return `the package is ${live.PackageStatus ?? "of no status"}`;
  if (!wanted) return "the package does not say which version is available";
  if (association === undefined) return "the package is not on the domain";
  const { DomainPackageStatus: status, PackageVersion: served } = association;
  if (status !== "ACTIVE") return `the association is ${status ?? "of no status"}`;
  return served === wanted ? null : `the domain serves ${served ?? "no known version"} and not ${wanted}`;
}

async function whatHolds(
  { proveContent, packageVersion }: FleetRollout,
  live: PackageDetails,
  signal: AbortSignal,
): Promise<string | null> {
  const version = packageVersion ?? live.AvailablePackageVersion;
  if (proveContent === undefined || version === undefined) return null;
  const verdict = await proveContent(live, version, signal);
  return verdict.kind === "accepted" ? null : verdict.problem;
}
