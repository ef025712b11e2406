import type { OpenSearchClient, PackageDetails } from "@aws-sdk/client-opensearch";
import type { AwaitPackageOptions } from "./awaitPackage";
import type { ContentRequest } from "./ContentRequest";
import { LivePackages } from "./LivePackages";
import { attemptOfContent, nextContentStep } from "./nextContentStep";
import { Patience } from "./Patience";
import { RolloutError } from "./RolloutError";
import { updatePackage } from "./updatePackage";

export interface HoldOutcome {
  /** The package, AVAILABLE with the content, exactly as the service says it. */
  readonly live: PackageDetails;
  /** How often UpdatePackage was called: 0 when it held the content already. */
  readonly updateCalls: number;
}

/**
 * Makes a package hold a content, and returns when it is AVAILABLE with it. A package whose description carries the
 * content's mark already is left alone; a copy that runs is waited for first; it can be stopped and run again at
 * any time.
 *
 * @throws RolloutError when there is no such package, when the copy failed, was stopped, or took too long
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html#custom-packages-updating
 */
export async function holdContent(
  client: OpenSearchClient,
  content: ContentRequest,
  { signal, timeoutMs, onProgress }: AwaitPackageOptions,
): Promise<HoldOutcome> {
  const attempted = attemptOfContent(content);
  const about = { packageId: content.packageId };
  const patience = new Patience({ attempted, timeoutMs, signal, onProgress, about });
  let updateCalls = 0;
  let called: { readonly at: number; readonly before: PackageDetails | undefined } | undefined;
  for (;;) {
    const live = await look(client, content, patience);
    const lastCall = called && { before: called.before, agoMs: Date.now() - called.at };
    const step = nextContentStep({ content, live, lastCall });
    if (step.kind === "done") return { live: step.live, updateCalls };
    if (step.kind === "fail") throw step.error;
    if (step.kind === "wait") {
      await patience.wait(step.why);
      continue;
    }
    const again = await update(client, content, live, patience);
    if (again === undefined) {
      updateCalls += 1;
      called = { at: Date.now(), before: live };
    }
    await patience.wait(again ?? "the service copies the object");
  }
}

function look(
  client: OpenSearchClient,
  { packageId }: ContentRequest,
  patience: Patience,
): Promise<PackageDetails | undefined> {
  return patience.through("DescribePackages", (stop) => LivePackages.of(client).package(packageId, stop));
}

/** Calls UpdatePackage. Returns why it has to be called again; undefined when the service took it. */
async function update(
  client: OpenSearchClient,
  content: ContentRequest,
  before: PackageDetails | undefined,
  patience: Patience,
): Promise<string | undefined> {
  const { bucket, key } = content.source;
  patience.say(`updating from s3://${bucket}/${key}`);
  try {
    await patience.within("UpdatePackage", (signal) => updatePackage(client, content, signal));
    return undefined;
  } catch (error) {
    if (error instanceof RolloutError) throw error;
    const busy = await otherUpdate(error, client, content, before, patience);
    return busy ?? patience.reasonToWait(error, "UpdatePackage");
  } finally {
    LivePackages.of(client).forgetPackage(content.packageId);
  }
}

/**
 * Somebody else's update may have begun since the look. With which exception the service then refuses is not
 * documented, so what it refused is looked at again: it goes on, or has come to its end in between.
 */
async function otherUpdate(
  error: unknown,
  client: OpenSearchClient,
  content: ContentRequest,
  before: PackageDetails | undefined,
  patience: Patience,
): Promise<string | undefined> {
  if (!(error instanceof Error) || error.name !== "ValidationException") return undefined;
  LivePackages.of(client).forgetPackage(content.packageId);
  const now = await look(client, content, patience);
  const status = now?.PackageStatus ?? "";
  if (BUSY.includes(status)) return `the package is ${status}`;
  return hasMoved(before, now) ? "another update has just ended" : undefined;
}

function hasMoved(before: PackageDetails | undefined, now: PackageDetails | undefined): boolean {
  return (
    before?.AvailablePackageVersion !== now?.AvailablePackageVersion ||
    before?.LastUpdatedAt?.getTime() !== now?.LastUpdatedAt?.getTime()
  );
}

const BUSY: readonly string[] = ["COPYING", "VALIDATING"];
