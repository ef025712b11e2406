import { failureFamily } from "../failures/failureFamily";
import type { ReadFailureKind } from "../failures/ReadFailure";
import { whatWasSaid } from "../failures/whatWasSaid";
import { RolloutError } from "./RolloutError";
import { UnreadError } from "./UnreadError";

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

const KINDS: Readonly<Partial<Record<ReadFailureKind, FailureKind>>> = {
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
  const family = familyOf(error);
  return (family === null ? undefined : KINDS[family]) ?? "final";
}

function familyOf(error: unknown): ReadFailureKind | null {
  return error instanceof UnreadError ? error.kind : failureFamily(error);
}

interface About {
  readonly domainName?: string;
  readonly packageId?: string;
}

/** The service's refusal as an error for people. `call` is the API operation that was refused. */
export function failureOf(error: unknown, call: string, attempted: string, about: About): RolloutError {
  const family = familyOf(error);
  const said = error instanceof UnreadError ? error.problem : whatWasSaid(error);
  const { subject, remedy } = remedyFor(error, family, call, about);
  return new RolloutError(subject, {
    attempted,
    problem: problemOf(family, call, said),
    remedy,
    cause: error,
  });
}

/** Families in which nobody refused anything: there was no answer, or none that counts. */
const UNANSWERED: readonly (ReadFailureKind | null)[] = [
  "broken",
  "cut-off",
  "settings",
  "timed-out",
  "unreachable",
];

function problemOf(family: ReadFailureKind | null, call: string, said: string): string {
  if (/^no region is known/.test(said)) return "no region is known";
  if (family === "stopped") return `it was stopped while it waited for ${call}`;
  if (UNANSWERED.includes(family)) return `${call} gave no answer: ${said}`;
  return `${call} was refused${/^\w+(?:Exception|Error)\b/.test(said) ? " with" : ":"} ${said}`;
}

type Remedy = Pick<RolloutError, "subject" | "remedy">;

/** What to do where it does not depend on what was called. */
const REMEDIES: Readonly<Partial<Record<ReadFailureKind, Remedy>>> = {
  credentials: {
    subject: "permission",
    remedy: "Give credentials (a profile, keys, or a role), and renew them when they have expired",
  },
  clock: {
    subject: "service",
    remedy: "Set the clock of this machine, or let it be set (NTP), and run it again",
  },
  settings: { subject: "permission", remedy: "Set region, or AWS_REGION, or a region in the profile" },
  unreachable: { subject: "service", remedy: "Check the network, the region's name and AWS_ENDPOINT_URL" },
  stopped: { subject: "stopped", remedy: "Run it again: it goes on from where the service is by then" },
  broken: {
    subject: "service",
    remedy: "Check that the endpoint is the service's, and that no proxy answers in its place",
  },
};

function remedyFor(error: unknown, family: ReadFailureKind | null, call: string, about: About): Remedy {
  if (family === "denied") return { subject: "permission", remedy: permissionRemedy(call) };
  if (family === "not-found") return { subject: subjectOf(call), remedy: existenceRemedy(about) };
  const known = family === null ? undefined : REMEDIES[family];
  if (known !== undefined) return known;
  return error instanceof Error && error.name === "ValidationException"
    ? { subject: subjectOf(call), remedy: "Correct the value that the message names" }
    : {
        subject: "service",
        remedy: "Run it again; if it stays, the service's health page and the message above say more",
      };
}

/** What each permission is for. */
const PURPOSES: Readonly<Record<string, string>> = {
  DescribePackages: "see the package and its available version",
  ListPackagesForDomain: "see what the domain serves",
  ListDomainsForPackage: "find the domains that a package is on",
  DescribeDomain: "see the domain",
  AssociatePackage: "give the domain the available version",
  UpdatePackage: "give the package its content",
};

function permissionRemedy(call: string): string {
  const purpose = PURPOSES[call];
  const what = purpose === undefined ? "" : `, which is needed to ${purpose},`;
  return `Allow the action es:${call}${what} to the credentials in use, or use credentials that have it`;
}

/** What a call asks for or changes: what is not there when it finds nothing, and what a refused value is of. */
const SUBJECTS: Readonly<Record<string, Remedy["subject"]>> = {
  AssociatePackage: "association",
  DescribeDomain: "domain",
  ListPackagesForDomain: "domain",
  DescribePackages: "package",
  ListDomainsForPackage: "package",
  UpdatePackage: "package",
};

function subjectOf(call: string): Remedy["subject"] {
  return SUBJECTS[call] ?? "service";
}

function existenceRemedy({ domainName, packageId }: About): string {
  const named = [domainName && `the domain ${domainName}`, packageId && `the package ${packageId}`].filter(
    Boolean,
  );
  if (named.length === 0) return "Check the names, the region and the account";
  return `Check that ${named.join(" and ")} ${named.length === 1 ? "exists" : "exist"} in this region and account`;
}
