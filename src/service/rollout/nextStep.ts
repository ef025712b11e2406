import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../contract/contentMark";
import { CONTENT_GRACE_MS } from "./ContentProof";
import { RolloutError } from "./RolloutError";
import type { RolloutRequest } from "./RolloutRequest";

/** What one look at the live API showed, and what this rollout has done so far. */
export interface Observation {
  readonly request: RolloutRequest;
  readonly package: PackageDetails | undefined;
  readonly association: DomainPackageDetails | undefined;
  /** Since the rollout began its work. */
  readonly elapsedMs: number;
  /** The last call of AssociatePackage: how long ago, and what the association was just before it. */
  readonly lastCall?: { readonly agoMs: number; readonly before: DomainPackageDetails | undefined };
}

interface WaitStep {
  readonly kind: "wait";
  readonly why: string;
}

interface FailStep {
  readonly kind: "fail";
  readonly error: RolloutError;
}

export type Step =
  | { readonly kind: "done"; readonly association: DomainPackageDetails }
  | { readonly kind: "associate" }
  | WaitStep
  | FailStep;

export { CONTENT_GRACE_MS };

/** For so long an association may look as before AssociatePackage was called. The same assumption. */
export const STALE_READ_MS = 15_000;

const PACKAGE_FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];
/** From here the domain can be asked to take the available version. */
const CHANGEABLE: readonly string[] = ["ACTIVE", "ASSOCIATION_FAILED", "DISSOCIATION_FAILED"];
const FAILED: readonly string[] = ["ASSOCIATION_FAILED", "DISSOCIATION_FAILED"];
const PACKAGE_GONE: readonly string[] = ["DELETING", "DELETED"];

/** Decides, from one look, what to do next. The whole logic of a rollout is here. */
export function nextStep(seen: Observation): Step {
  const { request, elapsedMs } = seen;
  return (
    packageStep(attemptOf(request), seen.package, request.contentSha256, elapsedMs) ??
    versionStep(seen) ??
    associationStep(seen)
  );
}

/** What every message of a rollout begins with. */
export function attemptOf({ packageId, domainName }: RolloutRequest): string {
  return `rolling out the package ${packageId} to the domain ${domainName}`;
}

/** What the package itself asks for before any domain can get it; undefined when it is ready. */
export function packageStep(
  attempted: string,
  live: PackageDetails | undefined,
  contentSha256: string | undefined,
  elapsedMs: number,
): WaitStep | FailStep | undefined {
  const status = live?.PackageStatus ?? "";
  if (live === undefined || PACKAGE_GONE.includes(status)) {
    const remedy = "Check the package's id or name, the region and the account";
    return fail("package", { attempted, problem: "there is no such package", remedy });
  }
  if (PACKAGE_FAILED.includes(status)) {
    const problem = `the package is ${status}${reasonOf(live)}`;
    return fail("package", { attempted, problem, remedy: "Correct the file and update the package" });
  }
  if (status === "") return { kind: "wait", why: "the package says no status" };
  if (status !== "AVAILABLE") return { kind: "wait", why: `the package is ${status}` };
  if (!isKnown(live.AvailablePackageVersion)) {
    return { kind: "wait", why: "the package does not say which version is available" };
  }
  return contentSha256 === undefined ? undefined : contentStep(attempted, live, contentSha256, elapsedMs);
}

function contentStep(
  attempted: string,
  live: PackageDetails,
  contentSha256: string,
  elapsedMs: number,
): WaitStep | FailStep | undefined {
  const carried = markedSha256(live.PackageDescription);
  if (carried === contentSha256) return undefined;
  const why = "the package does not hold the declared content";
  if (elapsedMs < CONTENT_GRACE_MS) return { kind: "wait", why: `${why} yet` };
  const holds = carried === null ? "its description names no content" : `it holds the content ${carried}`;
  const remedy =
    "Let the package be updated first (depends_on), with [sha256:…] of the file in its description";
  return fail("content", { attempted, problem: `${why}: ${holds}`, value: contentSha256, remedy });
}

/** Whether the declared version can be had at all. */
function versionStep({ request, package: live, association }: Observation): Step | undefined {
  const { packageVersion } = request;
  if (packageVersion === undefined || packageVersion === live?.AvailablePackageVersion) return undefined;
  if (association?.PackageVersion === packageVersion && association.DomainPackageStatus === "ACTIVE") {
    return { kind: "done", association };
  }
  return fail("version", {
    attempted: attemptOf(request),
    problem: `this version is not the available one, which is ${live?.AvailablePackageVersion}, and the service associates no other`,
    value: packageVersion,
    remedy: "Plan again, or leave package_version out to follow the available version",
  });
}

function associationStep(seen: Observation): Step {
  const { association } = seen;
  const status = association?.DomainPackageStatus;
  if (association !== undefined && status === "ACTIVE" && servesAvailable(seen)) {
    return { kind: "done", association };
  }
  if (association === undefined && seen.request.onlyAssociated === true) return notAssociated(seen);
  if (status === "ASSOCIATING" || status === "DISSOCIATING") {
    return { kind: "wait", why: `the association is ${status}` };
  }
  if (association !== undefined && !CHANGEABLE.includes(status ?? "")) {
    return { kind: "wait", why: `the association is ${status ?? "of no status"}, which is not known here` };
  }
  if (looksAsBeforeTheCall(seen))
    return { kind: "wait", why: "the association does not show the change yet" };
  // A failure from before this rollout is worth one try; one that this rollout caused is not.
  if (FAILED.includes(status ?? "") && seen.lastCall !== undefined) return failedAssociation(seen);
  return { kind: "associate" };
}

function notAssociated({ request }: Observation): Step {
  return fail("association", {
    attempted: attemptOf(request),
    problem: "the package is no longer associated with the domain",
    remedy: "Associate it first, with Terraform, if the domain shall have it",
  });
}

function failedAssociation({ association, request }: Observation): Step {
  return fail("association", {
    attempted: attemptOf(request),
    problem: `the association is ${association?.DomainPackageStatus}${reasonOf(association)}`,
    remedy: "Correct what the service names and roll out again",
  });
}

function servesAvailable({ association, package: live }: Observation): boolean {
  const available = live?.AvailablePackageVersion;
  // Two versions that nobody knows are not the same one.
  return isKnown(available) && association?.PackageVersion === available;
}

function isKnown(version: string | undefined): version is string {
  return version !== undefined && version !== "";
}

function looksAsBeforeTheCall({ association, lastCall }: Observation): boolean {
  if (lastCall === undefined || lastCall.agoMs >= STALE_READ_MS) return false;
  const { before } = lastCall;
  return (
    association?.DomainPackageStatus === before?.DomainPackageStatus &&
    association?.PackageVersion === before?.PackageVersion &&
    association?.LastUpdated?.getTime() === before?.LastUpdated?.getTime()
  );
}

/** What the service says about a failure, in brackets; nothing when it says nothing. */
export function reasonOf(details: PackageDetails | DomainPackageDetails | undefined): string {
  const { ErrorType, ErrorMessage } = details?.ErrorDetails ?? {};
  const said = [ErrorType, ErrorMessage].filter((part) => part !== undefined && part !== "").join(": ");
  return said === "" ? "" : ` (${said})`;
}

function fail(...[subject, details]: ConstructorParameters<typeof RolloutError>): FailStep {
  return { kind: "fail", error: new RolloutError(subject, details) };
}
