import { PackagesError } from "../../errors";
import { type FailureFamily, failureFamily } from "./failureFamily";
import { whatWasSaid } from "./whatWasSaid";

/** Why a read gave no answer. `stopped` is the signal's, `refused` is for what is none of the others. */
export type ReadFailureKind = FailureFamily | "stopped" | "refused";

/** One read that gave no answer. */
export interface ReadFailure {
  readonly kind: ReadFailureKind;
  /** The IAM action of the read, such as `es:DescribePackages`. */
  readonly action: string;
  /** The operation, such as `DescribePackages`. */
  readonly operation: string;
  /** What was said, one clause without a full stop, for people. */
  readonly why: string;
  /** What would check it, a noun phrase: the IAM action, a longer `--timeout`, another endpoint. */
  readonly checkedBy: string;
}

/** What was asked, for the words of a failure. */
export interface AskedOperation {
  readonly operation: string;
  readonly action: string;
}

/** A read's error in the words of a report. */
export function readFailureOf(error: unknown, asked: AskedOperation): ReadFailure {
  const kind = failureFamily(error) ?? "refused";
  const why = kind === "cut-off" ? cutOff(error, asked) : whatWasSaid(error);
  // What is not allowed may be another action than the one that was called, such as kms:Decrypt.
  const missing = /not authorized to perform: ([\w-]+:\w+)/.exec(why)?.[1] ?? asked.action;
  return { ...asked, kind, why, checkedBy: checkedByOf(kind, missing) };
}

/** The SDK says no more than "aborted" of a connection that broke. */
function cutOff(error: unknown, { operation }: AskedOperation): string {
  const said = whatWasSaid(error);
  const what = `the connection broke while ${operation} answered`;
  return /\b(aborted|no reason was given)$/i.test(said) ? what : `${what} (${said})`;
}

/** The failure of a read that the signal ended: by the total time, or by whoever stopped it. */
export function stoppedFailure(signal: AbortSignal, asked: AskedOperation): ReadFailure {
  // The reason of AbortSignal.timeout() comes from the platform: not an Error of every realm.
  const timedOut = (signal.reason as { name?: string } | null)?.name === "TimeoutError";
  return timedOut
    ? {
        ...asked,
        kind: "timed-out",
        why: "the total time was up (--timeout)",
        checkedBy: "a longer --timeout",
      }
    : {
        ...asked,
        kind: "stopped",
        why: "it was stopped before there was an answer",
        checkedBy: "another run",
      };
}

/** Failures after which no other read would do better: the command could not do its work. */
const HOPELESS: Partial<Record<ReadFailureKind, { problem: string; remedy: string }>> = {
  credentials: {
    problem: "the credentials are missing, expired or not accepted",
    remedy: "Log in again, set AWS_PROFILE or the AWS_ACCESS_KEY_ID variables, or pass --profile",
  },
  clock: {
    problem: "the clock of this machine and that of the service differ too much",
    remedy: "Set the clock of this machine, or let it be set (NTP), and run it again",
  },
  settings: {
    problem: "the region or the endpoint is not known or not valid",
    remedy: "Pass --region, or set AWS_REGION, or put a constant region into the provider's configuration",
  },
  unreachable: {
    problem: "nothing answers at the endpoint",
    remedy: "Check the network, the region's name and AWS_ENDPOINT_URL",
  },
};

/** Whether no other read of the same place would do better. */
export function isHopeless({ kind }: Pick<ReadFailure, "kind">): boolean {
  return HOPELESS[kind] !== undefined;
}

/** The error that ends the command, or undefined when the other reads are worth going on with. */
export function hopeless(failure: ReadFailure, place: string, cause?: unknown): PackagesError | undefined {
  const known = HOPELESS[failure.kind];
  if (known === undefined) return undefined;
  const { problem, remedy } = known;
  return new PackagesError({
    attempted: `asking the live API (${failure.action}) in ${place}`,
    problem: `${problem}: ${failure.why}`,
    remedy,
    cause,
  });
}

/** What would let a read that failed like this succeed. */
export function checkedByOf(kind: ReadFailureKind, action: string): string {
  return kind === "denied" ? `the IAM action ${action}` : CHECKED_BY[kind];
}

const CHECKED_BY: Readonly<Record<Exclude<ReadFailureKind, "denied">, string>> = {
  "not-found": "a look at what the message names, in this region and account",
  credentials: "credentials that are accepted: a new login, --profile, or the AWS_ACCESS_KEY_ID variables",
  clock: "a clock that is right",
  settings: "a region (--region, AWS_REGION) and an endpoint that are right",
  throttled: "another run a little later",
  "cut-off": "another run",
  unreachable: "a network in which the endpoint can be reached, or another endpoint",
  "timed-out": "another run, or an endpoint that answers",
  server: "another run a little later",
  broken: "an endpoint that is the service's, without a proxy that answers in its place",
  stopped: "another run",
  refused: "what the message asks for",
};
