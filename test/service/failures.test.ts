import { failureFamily } from "../../src/service/failures/failureFamily";
import { hopeless, readFailureOf } from "../../src/service/failures/ReadFailure";

const ASKED = { operation: "DescribePackages", action: "es:DescribePackages" };

function failure(name: string, members: object = {}, message = "no"): Error {
  return Object.assign(new Error(message), { name }, members);
}

describe("the families of failures", () => {
  it.each([
    ["an expired token", failure("ExpiredTokenException"), "credentials"],
    ["a denied action", failure("AccessDeniedException"), "denied"],
    ["a HEAD that S3 denies", failure("403", { $metadata: { httpStatusCode: 403 } }), "denied"],
    ["a HEAD of nothing", failure("NotFound", { $metadata: { httpStatusCode: 404 } }), "not-found"],
    ["throttling", failure("ThrottlingException"), "throttled"],
    ["a status 429 without a name", failure("Error", { $metadata: { httpStatusCode: 429 } }), "throttled"],
    ["a reset connection", failure("Error", { code: "ECONNRESET" }), "cut-off"],
    ["a socket that hung up", failure("Error", {}, "socket hang up"), "cut-off"],
    ["nobody at the endpoint", failure("Error", { code: "ECONNREFUSED" }), "unreachable"],
    ["a wrapped system error", failure("Error", {}, "connect ECONNREFUSED 127.0.0.1:9"), "unreachable"],
    ["a timeout", failure("TimeoutError"), "timed-out"],
    ["a status 503", failure("ServiceUnavailable", { $metadata: { httpStatusCode: 503 } }), "server"],
    ["the certificate of somebody else", failure("Error", { code: "SELF_SIGNED_CERT_IN_CHAIN" }), "broken"],
    ["HTTP where TLS is expected", failure("Error", { code: "EPROTO" }), "broken"],
    [
      "a refusal 403 with a name of its own",
      failure("InvalidObjectState", { $metadata: { httpStatusCode: 403 } }),
      null,
    ],
    ["a refused value", failure("ValidationException", { $metadata: { httpStatusCode: 400 } }), null],
    ["something thrown that is no error", "boom", null],
  ])("know %s", (_what, error, family) => {
    expect(failureFamily(error)).toBe(family);
  });

  it("end a validation only when no other read would do better", () => {
    const ends = (error: Error): boolean =>
      hopeless(readFailureOf(error, ASKED), "eu-central-1", error) !== undefined;
    const names = [
      "ExpiredToken",
      "AccessDenied",
      "Throttling",
      "ResourceNotFoundException",
      "InternalException",
    ];
    expect(names.filter((name) => ends(failure(name)))).toEqual(["ExpiredToken"]);
    expect(ends(failure("Error", { code: "ENOTFOUND" }))).toBe(true);
    expect(ends(failure("Error", {}, "Region is missing"))).toBe(true);
  });
});
