import { markedDescription, markedSha256, textBeforeMark } from "../../../src/contract/contentMark";
import { copiesAnyway } from "../plan/plannedContent";
import { CONTENT_GRACE_MS, pauseUnlessOver, reasonToWait, RESOURCE_TIMEOUT_MS } from "./pluginWaits";
import {
  call,
  describe,
  type PackageSeen,
  type Pause,
  type StepContext,
  StepFailed,
  StepRefused,
  type StepRun,
} from "./StepRun";

/** So long after its call the plugin takes a package that looks as before for an old read. */
const STALE_READ_MS = 15_000;
const REPAIRABLE: readonly (string | undefined)[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];
const BUSY: readonly (string | undefined)[] = ["COPYING", "VALIDATING"];

/** The last call of UpdatePackage that the service took. */
interface LastCall {
  readonly atMs: number;
  readonly before: PackageSeen | undefined;
}

/**
 * The resource after which a package is AVAILABLE with a content; its deletion touches nothing.
 *
 * @see holdContent and nextContentStep in src/service/rollout, whose decisions these are
 */
export async function* contentStep(context: StepContext): StepRun {
  const { step, given, now, latency } = context;
  if (step.kind === "delete") {
    yield latency();
    return {};
  }
  const insists = step.kind === "update" && copiesAnyway(step.resource.before ?? {}, given);
  const startMs = now();
  let lastCall: LastCall | undefined;
  for (;;) {
    const seen = yield* describe(context, given["package_id"]);
    const next = nextOf(context, seen, insists, lastCall);
    if (next === "done") return asPlanned(context, seen);
    let reason = next.wait;
    if (reason === undefined) {
      reason = yield* update(context, seen);
      if (reason === undefined) lastCall = { atMs: now(), before: seen };
    }
    yield* pauseUnlessOver(context, startMs, RESOURCE_TIMEOUT_MS, reason ?? "the service copies the object");
  }
}

/** Done, something to wait for, or nothing to wait for before the call. @throws StepFailed */
function nextOf(
  { given, now }: StepContext,
  seen: PackageSeen | undefined,
  insists: boolean,
  lastCall: LastCall | undefined,
): "done" | { readonly wait?: string } {
  if (seen !== undefined && seen.PackageType !== "TXT-DICTIONARY")
    throw new StepFailed(`the package is of type ${seen.PackageType}`);
  const agoMs = lastCall === undefined ? 0 : now() - lastCall.atMs;
  if (lastCall !== undefined && agoMs < STALE_READ_MS && isSame(seen, lastCall.before))
    return { wait: "the package does not show the update yet" };
  if (lastCall === undefined && REPAIRABLE.includes(seen?.PackageStatus)) return {};
  const wait = reasonToWait(seen, null, 0);
  if (wait !== undefined) return { wait };
  const isDescribed = seen?.PackageDescription === descriptionOf(given);
  if (lastCall === undefined) return isDescribed && !insists ? "done" : {};
  if (isDescribed) return "done";
  if (agoMs < CONTENT_GRACE_MS) return { wait: "the package does not show the declared content yet" };
  throw new StepFailed("after the update the package does not say that it holds the declared content");
}

/** Calls UpdatePackage. @returns why it has to be called again @throws StepRefused when that would not help */
async function* update(
  context: StepContext,
  before: PackageSeen | undefined,
): AsyncGenerator<Pause, string | undefined, void> {
  const { given } = context;
  try {
    yield* call(context, "UpdatePackage", {
      PackageID: given["package_id"],
      PackageDescription: descriptionOf(given),
      PackageSource: { S3BucketName: given["s3_bucket_name"], S3Key: given["s3_key"] },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    const { exception, message } = error.refused;
    if (exception === "ConflictException") return message;
    if (exception !== "ValidationException") throw error;
    const after = yield* describe(context, given["package_id"]);
    if (BUSY.includes(after?.PackageStatus)) return `the package is ${after?.PackageStatus}`;
    if (hasMoved(before, after)) return "another update has just ended";
    throw error;
  }
}

function hasMoved(before: PackageSeen | undefined, after: PackageSeen | undefined): boolean {
  return (
    before?.AvailablePackageVersion !== after?.AvailablePackageVersion ||
    before?.LastUpdatedAt !== after?.LastUpdatedAt
  );
}

function isSame(one: PackageSeen | undefined, other: PackageSeen | undefined): boolean {
  return (
    one?.PackageStatus === other?.PackageStatus &&
    one?.PackageDescription === other?.PackageDescription &&
    !hasMoved(one, other)
  );
}

function descriptionOf(given: StepContext["given"]): string {
  return markedDescription(given["package_description"] ?? "", given["content_sha256"] ?? "");
}

/** What the resource is then. @throws StepFailed when it is another than the plan has promised */
function asPlanned({ step, given }: StepContext, seen: PackageSeen | undefined): StepContext["given"] {
  const text = textBeforeMark(seen?.PackageDescription);
  const version = seen?.AvailablePackageVersion ?? null;
  const made: StepContext["given"] = {
    ...given,
    id: seen?.PackageID ?? null,
    content_sha256: markedSha256(seen?.PackageDescription),
    package_description: text === "" ? null : text,
    available_package_version: version,
    content_version: version,
    status: seen?.PackageStatus ?? null,
    error_message: null,
  };
  const planned = Object.entries(step.resource.after ?? {}).filter(([, value]) => typeof value !== "symbol");
  const broken = planned.find(([name, value]) => name in made && made[name] !== value);
  if (broken !== undefined) throw new StepFailed(`the live ${broken[0]} is not what was planned`);
  return made;
}
