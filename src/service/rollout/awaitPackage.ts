import type { OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { LivePackages } from "./LivePackages";
import { packageStep } from "./nextStep";
import { Patience } from "./Patience";

/** The package to wait for, by one of the two. */
export interface AwaitedPackage {
  readonly packageId?: string;
  readonly packageName?: string;
  /** The content that it must hold. @default any */
  readonly contentSha256?: string;
}

export interface AwaitPackageOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs: number;
  readonly onProgress?: (message: string) => void;
}

/**
 * Waits until the package is AVAILABLE, with the content asked for.
 *
 * @throws RolloutError when there is no such package, when it failed, holds other content, or takes too long
 */
export async function awaitPackage(
  client: OpenSearchClient,
  awaited: AwaitedPackage,
  { signal, timeoutMs, onProgress }: AwaitPackageOptions,
): Promise<PackageDetails> {
  const attempted = `waiting for the package ${awaited.packageId ?? awaited.packageName ?? ""}`;
  const patience = new Patience({ attempted, timeoutMs, signal, onProgress, about: awaited });
  for (;;) {
    const live = await patience.through("DescribePackages", (stop) => findPackage(client, awaited, stop));
    const step = packageStep(attempted, live, awaited.contentSha256, patience.elapsedMs);
    if (step === undefined && live !== undefined) return live;
    if (step?.kind === "fail") throw step.error;
    await patience.wait(step?.kind === "wait" ? step.why : "there is no such package");
  }
}

/** The package by its id or its name, or undefined. */
export function findPackage(
  client: OpenSearchClient,
  { packageId, packageName }: AwaitedPackage,
  signal?: AbortSignal,
): Promise<PackageDetails | undefined> {
  const reads = LivePackages.of(client);
  return packageId === undefined
    ? reads.packageByName(packageName ?? "", signal)
    : reads.package(packageId, signal);
}
