import type { OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import { type ContentProof, contentGraceMs, type ContentStep, contentStepOf } from "./ContentProof";
import { LivePackages } from "./LivePackages";
import { packageStep } from "./nextStep";
import { Patience } from "./Patience";

/** The package to wait for, by one of the two. */
export interface AwaitedPackage {
  readonly packageId?: string;
  readonly packageName?: string;
  /** The content that it must hold. @default any */
  readonly contentSha256?: string;
  /** The same, with a proof. @default none */
  readonly proveContent?: ContentProof;
  /** The version that is to be proven. @default the available version */
  readonly packageVersion?: string;
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
    const left = step ?? (await unproven(live, awaited, patience, { attempted, timeoutMs }));
    if (left === undefined && live !== undefined) return live;
    if (left?.kind === "fail") throw left.error;
    await patience.wait(left?.kind === "wait" ? left.why : "there is no such package");
  }
}

/** What stands against its content; undefined when nothing does. */
async function unproven(
  live: PackageDetails | undefined,
  { proveContent, packageVersion = live?.AvailablePackageVersion }: AwaitedPackage,
  patience: Patience,
  { attempted, timeoutMs }: { readonly attempted: string; readonly timeoutMs: number },
): Promise<ContentStep | undefined> {
  if (live === undefined || proveContent === undefined || packageVersion === undefined) return undefined;
  const verdict = await patience.within("the proof of the content", (signal) =>
    proveContent(live, packageVersion, signal),
  );
  return contentStepOf(attempted, verdict, patience.elapsedMs < contentGraceMs(timeoutMs));
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
