import type { ReadFailureKind } from "./ReadFailure";

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
