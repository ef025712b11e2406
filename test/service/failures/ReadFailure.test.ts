import {
  checkedByOf,
  hopeless,
  isHopeless,
  type ReadFailureKind,
  readFailureOf,
  stoppedFailure,
} from "../../../src/service/failures/ReadFailure";

const ASKED = { operation: "DescribePackages", action: "es:DescribePackages" };

/** What would check it, by why there was no answer. */
const CHECKED_BY: Readonly<Record<ReadFailureKind, string>> = {
  denied: "the IAM action es:DescribePackages",
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

const KINDS = Object.keys(CHECKED_BY) as ReadFailureKind[];

function failure(name: string, message = "no", members: object = {}): Error {
  return Object.assign(new Error(message), { name }, members);
}

describe("a read that gave no answer", () => {
  test.each(KINDS)("and is %s says what would check it", (kind) => {
    expect(checkedByOf(kind, "es:DescribePackages")).toBe(CHECKED_BY[kind]);
  });

  test.each<[Error, ReadFailureKind, string, string]>([
    [failure("AccessDenied"), "denied", "AccessDenied: no", CHECKED_BY.denied],
    [
      failure("AccessDenied", "User: arn:x is not authorized to perform: kms:Decrypt on y"),
      "denied",
      "AccessDenied: User: arn:x is not authorized to perform: kms:Decrypt on y",
      "the IAM action kms:Decrypt",
    ],
    [
      failure("AccessDenied", "User: arn:x is not authorized to perform: s3-object-lambda:GetObject on y"),
      "denied",
      "AccessDenied: User: arn:x is not authorized to perform: s3-object-lambda:GetObject on y",
      "the IAM action s3-object-lambda:GetObject",
    ],
    [failure("LimitExceeded"), "refused", "LimitExceeded: no", CHECKED_BY.refused],
    [
      failure("Error", "aborted"),
      "cut-off",
      "the connection broke while DescribePackages answered",
      "another run",
    ],
    [
      failure("Error", "", { code: "ECONNRESET" }),
      "cut-off",
      "the connection broke while DescribePackages answered (ECONNRESET)",
      "another run",
    ],
    [
      failure("NetworkingError", "ABORTED"),
      "cut-off",
      "the connection broke while DescribePackages answered",
      "another run",
    ],
    [
      failure("Error", "socket hang up"),
      "cut-off",
      "the connection broke while DescribePackages answered (socket hang up)",
      "another run",
    ],
    [
      failure("Error", "aborted by peer"),
      "cut-off",
      "the connection broke while DescribePackages answered (aborted by peer)",
      "another run",
    ],
  ])("tells it whole: %s", (error, kind, why, checkedBy) => {
    expect(readFailureOf(error, ASKED)).toEqual({ ...ASKED, kind, why, checkedBy });
  });

  test("because the total time was up asks for more of it", () => {
    const stop = new AbortController();
    stop.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    expect(stoppedFailure(stop.signal, ASKED)).toEqual({
      ...ASKED,
      kind: "timed-out",
      why: "the total time was up (--timeout)",
      checkedBy: "a longer --timeout",
    });
  });

  test.each([[undefined], [null], ["enough"], [new Error("enough")]])(
    "because it was stopped (%s) asks for another run",
    (reason) => {
      const stop = new AbortController();
      stop.abort(reason);
      expect(stoppedFailure(stop.signal, ASKED)).toEqual({
        ...ASKED,
        kind: "stopped",
        why: "it was stopped before there was an answer",
        checkedBy: "another run",
      });
    },
  );
});

describe("a failure after which no other read would do better", () => {
  const ENDS: Partial<Record<ReadFailureKind, string>> = {
    credentials:
      "asking the live API (es:DescribePackages) in eu-central-1: the credentials are missing, expired or not accepted: no. " +
      "Log in again, set AWS_PROFILE or the AWS_ACCESS_KEY_ID variables, or pass --profile.",
    clock:
      "asking the live API (es:DescribePackages) in eu-central-1: the clock of this machine and that of the service " +
      "differ too much: no. Set the clock of this machine, or let it be set (NTP), and run it again.",
    settings:
      "asking the live API (es:DescribePackages) in eu-central-1: the region or the endpoint is not known or not valid: " +
      "no. Pass --region, or set AWS_REGION, or put a constant region into the provider's configuration.",
    unreachable:
      "asking the live API (es:DescribePackages) in eu-central-1: nothing answers at the endpoint: no. " +
      "Check the network, the region's name and AWS_ENDPOINT_URL.",
  };

  test.each(KINDS)("%s ends the command with the whole story, or does not", (kind) => {
    const failed = { ...ASKED, kind, why: "no", checkedBy: "" };
    const cause = new Error("what was thrown");
    const end = hopeless(failed, "eu-central-1", cause);
    expect(end?.message).toBe(ENDS[kind]);
    expect(end?.cause).toBe(end === undefined ? undefined : cause);
    expect(isHopeless(failed)).toBe(ENDS[kind] !== undefined);
  });
});
