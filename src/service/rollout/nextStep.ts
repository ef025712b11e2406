import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { carriedSha256 } from "./carriedContent";
import { RolloutError, type RolloutSubject } from "./RolloutError";
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

export type Step =
  | { readonly kind: "done"; readonly association: DomainPackageDetails }
  | { readonly kind: "associate" }
  | { readonly kind: "wait"; readonly why: string }
  | { readonly kind: "fail"; readonly error: RolloutError };

/**
 * For so long the declared content may be missing in an AVAILABLE package: an update that has just been asked
 * for may not show yet. AWS does not document how soon a read shows a write; this is an assumption.
 */
export const CONTENT_GRACE_MS = 60_000;

/** For so long an association may look as before AssociatePackage was called. The same assumption. */
export const STALE_READ_MS = 15_000;

const PACKAGE_FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];
const PACKAGE_GONE: readonly string[] = ["DELETING", "DELETED"];

/** Decides, from one look, what to do next. The whole logic of a rollout is here. */
export function nextStep(seen: Observation): Step {
  return packageStep(seen) ?? versionStep(seen) ?? associationStep(seen);
}

/** What the package itself asks for before any domain can get it. */
function packageStep({ request, package: live, elapsedMs }: Observation): Step | undefined {
  const status = live?.PackageStatus ?? "";
  if (live === undefined || PACKAGE_GONE.includes(status)) {
    return fail("package", request, "there is no such package", "Check the id, the region and the account");
  }
  if (PACKAGE_FAILED.includes(status)) {
    return fail(
      "package",
      request,
      `the package is ${status}${reason(live)}`,
      "Correct the file and upload it",
    );
  }
  if (status !== "AVAILABLE") return { kind: "wait", why: `the package is ${status}` };
  const carried = carriedSha256(live.PackageDescription);
  if (request.contentSha256 === undefined || carried === request.contentSha256) return undefined;
  if (elapsedMs < CONTENT_GRACE_MS)
    return { kind: "wait", why: "the package does not hold the declared content yet" };
  const holds = carried === null ? "its description names no content" : `it holds the content ${carried}`;
  return fail(
    "content",
    request,
    `the package does not hold the declared content: ${holds}`,
    "Let the package be updated first (depends_on), with [sha256:…] of the file in its description",
    request.contentSha256,
  );
}

/** Whether the declared version can be had at all. */
function versionStep({ request, package: live, association }: Observation): Step | undefined {
  const { packageVersion } = request;
  if (packageVersion === undefined || packageVersion === live?.AvailablePackageVersion) return undefined;
  if (association?.PackageVersion === packageVersion && association.DomainPackageStatus === "ACTIVE") {
    return { kind: "done", association };
  }
  return fail(
    "version",
    request,
    `the version is not available any more or not yet: ${live?.AvailablePackageVersion} is, and the service associates no other`,
    "Plan again, or leave package_version out to follow the available version",
    packageVersion,
  );
}

function associationStep(seen: Observation): Step {
  const { association, request } = seen;
  const status = association?.DomainPackageStatus;
  if (association !== undefined && status === "ACTIVE" && servesAvailable(seen))
    return { kind: "done", association };
  if (status === "ASSOCIATING" || status === "DISSOCIATING")
    return { kind: "wait", why: `the association is ${status}` };
  if (looksAsBeforeTheCall(seen))
    return { kind: "wait", why: "the association does not show the change yet" };
  if (status === "ASSOCIATION_FAILED" && seen.lastCall !== undefined) {
    return fail(
      "association",
      request,
      `the association is ASSOCIATION_FAILED${reason(association)}`,
      "Correct what the service names and roll out again",
    );
  }
  return { kind: "associate" };
}

function servesAvailable({ association, package: live }: Observation): boolean {
  return association?.PackageVersion === live?.AvailablePackageVersion;
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

function reason(details: PackageDetails | DomainPackageDetails | undefined): string {
  const { ErrorType, ErrorMessage } = details?.ErrorDetails ?? {};
  const said = [ErrorType, ErrorMessage].filter((part) => part !== undefined && part !== "").join(": ");
  return said === "" ? "" : ` (${said})`;
}

function fail(
  subject: RolloutSubject,
  request: RolloutRequest,
  problem: string,
  remedy: string,
  value?: string,
): Step {
  const attempted = attemptOf(request);
  return { kind: "fail", error: new RolloutError(subject, { attempted, problem, remedy, value }) };
}

/** What every message of a rollout begins with. */
export function attemptOf({ packageId, domainName }: RolloutRequest): string {
  return `rolling out the package ${packageId} to the domain ${domainName}`;
}
