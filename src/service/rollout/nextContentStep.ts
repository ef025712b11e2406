import { type PackageDetails, PackageType } from "@aws-sdk/client-opensearch";
import { CONTENT_GRACE_MS } from "./ContentProof";
import { type ContentRequest, descriptionOf } from "./ContentRequest";
import { packageStep, reasonOf, STALE_READ_MS, type Step } from "./nextStep";
import { RolloutError } from "./RolloutError";

/** What one look at a package showed, and what was done to it so far. */
export interface ContentObservation {
  readonly content: ContentRequest;
  readonly live: PackageDetails | undefined;
  /** The last call of UpdatePackage: how long ago, and what the package was just before it. */
  readonly lastCall?: { readonly agoMs: number; readonly before: PackageDetails | undefined };
}

/** What to do next for a package to hold its content. */
export type ContentUpdateStep =
  | { readonly kind: "done"; readonly live: PackageDetails }
  | { readonly kind: "update" }
  | Extract<Step, { kind: "wait" | "fail" }>;

/** A copy that failed before is what the next copy repairs. */
const REPAIRABLE: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];

/** What every message about a content begins with. */
export function attemptOfContent({ packageId }: ContentRequest): string {
  return `giving the package ${packageId} its content`;
}

/** Decides, from one look, what to do next. */
export function nextContentStep(seen: ContentObservation): ContentUpdateStep {
  const { content, live, lastCall } = seen;
  const attempted = attemptOfContent(content);
  if (live !== undefined && live.PackageType !== PackageType.TXT_DICTIONARY) return noDictionary(seen);
  if (looksAsBeforeTheCall(seen)) return { kind: "wait", why: "the package does not show the update yet" };
  if (isRepairable(live)) return isRepairable(lastCall?.before) ? failedAgain(seen) : { kind: "update" };
  const step = packageStep(attempted, live, undefined, 0);
  if (step !== undefined) return step;
  if (live === undefined) throw new RangeError(`${content.packageId} was not checked to be there`);
  const isDescribed = live.PackageDescription === descriptionOf(content);
  if (lastCall === undefined) {
    return isDescribed && content.copyAnyway !== true ? { kind: "done", live } : { kind: "update" };
  }
  if (isDescribed) return { kind: "done", live };
  if (lastCall.agoMs < CONTENT_GRACE_MS) {
    return { kind: "wait", why: "the package does not show the declared content yet" };
  }
  return overtaken(seen);
}

function isRepairable(live: PackageDetails | undefined): boolean {
  return REPAIRABLE.includes(live?.PackageStatus ?? "");
}

/** A read may be older than the call; AWS does not document how soon it is not. */
function looksAsBeforeTheCall({ live, lastCall }: ContentObservation): boolean {
  if (lastCall === undefined || lastCall.agoMs >= STALE_READ_MS) return false;
  const { before } = lastCall;
  return (
    live?.PackageStatus === before?.PackageStatus &&
    live?.PackageDescription === before?.PackageDescription &&
    live?.AvailablePackageVersion === before?.AvailablePackageVersion &&
    live?.LastUpdatedAt?.getTime() === before?.LastUpdatedAt?.getTime()
  );
}

function noDictionary({ content, live }: ContentObservation): ContentUpdateStep {
  const error = new RolloutError("package", {
    attempted: attemptOfContent(content),
    problem: `the package is of type ${live?.PackageType}, and only a TXT-DICTIONARY is copied like this`,
    remedy: "Name a dictionary",
  });
  return { kind: "fail", error };
}

function failedAgain({ content, live }: ContentObservation): ContentUpdateStep {
  const { bucket, key } = content.source;
  const error = new RolloutError("package", {
    attempted: attemptOfContent(content),
    problem: `the package is ${live?.PackageStatus}${reasonOf(live)}`,
    remedy: `Correct what the service names; each apply copies s3://${bucket}/${key} again`,
  });
  return { kind: "fail", error };
}

function overtaken({ content, live }: ContentObservation): ContentUpdateStep {
  const error = new RolloutError("content", {
    attempted: attemptOfContent(content),
    problem: "after the update the package does not say that it holds the declared content",
    value: live?.PackageDescription ?? "no description",
    remedy: "Find out who else updates the package, and plan again",
  });
  return { kind: "fail", error };
}
