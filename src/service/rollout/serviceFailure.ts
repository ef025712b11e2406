import { type FailureFamily, failureFamily } from "../failures/failureFamily";
import { RolloutError } from "./RolloutError";

/** What to do about an error of the service. */
export type FailureKind =
  /** Throttling, 5xx, a cut connection: the same call works a little later. */
  | "transient"
  /** Nothing answers at all: worth a few more tries, and no more. */
  | "unreachable"
  /** Another change of the package or the domain is going on. */
  | "conflict"
  /** The association is already there at the available version. */
  | "already-there"
  | "final";

const KINDS: Readonly<Partial<Record<FailureFamily, FailureKind>>> = {
  unreachable: "unreachable",
  throttled: "transient",
  "cut-off": "transient",
  "timed-out": "transient",
  server: "transient",
};

/**
 * AWS documents neither the text nor that this is the exception for it: seen by users of the AWS provider.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/46666
 */
const ALREADY_THERE = /already in desired state/i;

export function kindOfFailure(error: unknown): FailureKind {
  if (error instanceof Error && error.name === "ConflictException") {
    return ALREADY_THERE.test(error.message) ? "already-there" : "conflict";
  }
  const family = failureFamily(error);
  return (family === null ? undefined : KINDS[family]) ?? "final";
}

/** The service's refusal as an error for people. `call` is the API operation that was refused. */
export function failureOf(
  error: unknown,
  call: string,
  attempted: string,
  where: { readonly domainName?: string; readonly packageId?: string },
): RolloutError {
  const name = error instanceof Error ? error.name : "";
  const said = error instanceof Error ? error.message.trim().replace(/\.$/, "") : String(error);
  if (/region is missing/i.test(said)) return withoutRegion(attempted, error);
  const problem = `${call} was refused${name === "" || name === "Error" ? "" : ` with ${name}`}: ${said}`;
  const { subject, remedy } = remedyFor(error, call, where);
  return new RolloutError(subject, { attempted, problem, remedy, cause: error });
}

/** The SDK asks for the region before it sends anything. */
function withoutRegion(attempted: string, cause: unknown): RolloutError {
  return new RolloutError("permission", {
    attempted,
    problem: "no region is known",
    remedy: "Set region, or AWS_REGION, or a region in the profile",
    cause,
  });
}

function remedyFor(
  error: unknown,
  call: string,
  { domainName, packageId }: { readonly domainName?: string; readonly packageId?: string },
): Pick<RolloutError, "subject" | "remedy"> {
  switch (failureFamily(error)) {
    case "denied":
      return {
        subject: "permission",
        remedy: `Allow the action es:${call} to the credentials in use, or use credentials that have it`,
      };
    case "not-found":
      return {
        subject: call === "AssociatePackage" ? "association" : "domain",
        remedy: `Check that ${[domainName && `the domain ${domainName}`, packageId && `the package ${packageId}`].filter(Boolean).join(" and ")} exist in this region and account`,
      };
    case "credentials":
      return {
        subject: "permission",
        remedy: "Give credentials (a profile, keys, or a role), and renew them when they have expired",
      };
    default:
      return isInvalid(error)
        ? { subject: "association", remedy: "Correct the value that the message names" }
        : {
            subject: "service",
            remedy: "Run it again; if it stays, the service's health page and the message above say more",
          };
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof Error && error.name === "ValidationException";
}
