import { OutOfTime } from "../../../src/service/exchange/Exchange";
import { BrokenAnswer } from "../../../src/service/exchange/RawAnswer";
import { type FailureFamily, failureFamily } from "../../../src/service/failures/failureFamily";

/** What AWS, the SDK and the platform call each family. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  clock: ["RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"],
  credentials: [
    "CredentialsProviderError",
    "TokenProviderError",
    "ExpiredToken",
    "ExpiredTokenException",
    "UnrecognizedClientException",
    "InvalidClientTokenId",
    "InvalidAccessKeyId",
    "InvalidSignatureException",
    "SignatureDoesNotMatch",
    "MissingAuthenticationTokenException",
    "MissingAuthenticationToken",
    "IncompleteSignatureException",
    "InvalidToken",
  ],
  settings: ["ERR_INVALID_URL", "ERR_INVALID_PROTOCOL", "EndpointError"],
  denied: ["AccessDeniedException", "AccessDenied", "Forbidden", "UnauthorizedOperation"],
  "not-found": ["ResourceNotFoundException", "NotFound", "NoSuchKey", "NoSuchBucket", "NoSuchVersion"],
  throttled: ["ThrottlingException", "Throttling", "TooManyRequestsException", "SlowDown"],
  "cut-off": ["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "NetworkingError"],
  unreachable: ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
  "timed-out": ["AbortError", "TimeoutError", "RequestTimeout"],
  server: ["InternalException"],
};

const BY_NAME = Object.entries(NAMES).flatMap(([family, names]) =>
  names.map((name) => [name, family] as const),
);

function failure(name: string, members: object = {}, message = "no"): Error {
  return Object.assign(new Error(message), { name }, members);
}

function withStatus(httpStatusCode: number, name = "Error", message = "no"): Error {
  return failure(name, { $metadata: { httpStatusCode } }, message);
}

describe("the family of a failure", () => {
  test.each(BY_NAME)("%s, as a name and as a code, is %s", (name, family) => {
    expect([failureFamily(failure(name)), failureFamily(failure("Error", { code: name }))]).toEqual([
      family,
      family,
    ]);
  });

  test.each([
    ["read ECONNRESET", "cut-off"],
    ["write EPIPE", "cut-off"],
    ["getaddrinfo EAI_AGAIN es.eu-central-1.amazonaws.com", "unreachable"],
    ["(ECONNREFUSED)", "unreachable"],
    ["read XECONNRESET", null],
    ["read ECONNRESETx", null],
    ["read econnreset", null],
    ["Socket Hang Up", "cut-off"],
    ["socket hang up", "cut-off"],
    ["Aborted", "cut-off"],
    ["Parse Error: Expected HTTP/", "broken"],
    ["at the wire: Parse Error: Missing CR", "broken"],
    ["a NoParse Error: x", null],
    ["Region is missing", "settings"],
    ["Invalid URL", "settings"],
    ["region not accepted: eu_west", "settings"],
    ["x..y is not a valid host label", "settings"],
    ["Unsupported protocol ftp:", "settings"],
    ["", null],
  ])("of an error that has nothing but the message %j is %j", (message, family) => {
    expect(failureFamily(new Error(message))).toBe(family);
  });

  test.each([
    ["HPE_INVALID_CONSTANT", "broken"],
    ["EPROTO", "broken"],
    ["EPROTOTYPE", null],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "broken"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "broken"],
    ["CERT_HAS_EXPIRED", "broken"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "broken"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "broken"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "broken"],
    ["ERR_HPE_X", null],
    ["ERR_ELSEWHERE", null],
  ])("of whoever speaks something else (%s) is %j", (code, family) => {
    expect(failureFamily(failure("Error", { code }))).toBe(family);
  });

  test("is that of the code, and not of what the message happens to say", () => {
    expect(failureFamily(failure("Error", { code: "ENOTFOUND" }, "read ECONNRESET"))).toBe("unreachable");
    expect(failureFamily(failure("AccessDenied", {}, "Invalid URL"))).toBe("denied");
    expect(failureFamily(withStatus(503, "Error", "Invalid URL"))).toBe("settings");
  });

  test.each([
    "Signature expired: 20260101T000000Z is now earlier than 20260101T000500Z",
    "Signature not yet current: 20260101T001000Z",
    "The difference between the request time and the current time is too large",
    "the clock is Too Skewed",
  ])("is the clock where a refused signature says: %s", (message) => {
    expect(failureFamily(failure("InvalidSignatureException", {}, message))).toBe("clock");
    expect(failureFamily(failure("ThrottlingException", {}, message))).toBe("throttled");
  });

  test.each([
    [200, "broken"],
    [302, "broken"],
    [404, "broken"],
    [428, "broken"],
    [429, "throttled"],
    [430, "broken"],
    [499, "broken"],
    [500, "server"],
    [502, "server"],
  ])("of what somebody else answered with the status %d is %s", (status, family) => {
    const answer = { endpoint: "proxy:80", status, headers: {}, body: Buffer.from("no") };
    expect(failureFamily(new BrokenAnswer("DescribeDomain", answer, "is no JSON"))).toBe(family);
  });

  test("of our own clock is a timeout", () => {
    expect(failureFamily(new OutOfTime(10))).toBe("timed-out");
  });

  const NAMELESS = ["403", "404", "Error", "Unknown", "UnknownError"];
  test.each<[number, FailureFamily | null, FailureFamily | null]>([
    [400, null, null],
    [403, "denied", null],
    [404, "not-found", null],
    [409, null, null],
    [428, null, null],
    [429, "throttled", "throttled"],
    [499, null, null],
    [500, "server", "server"],
    [503, "server", "server"],
  ])("of the status %d without a name is %j, and with one %j", (status, nameless, named) => {
    expect(NAMELESS.map((name) => failureFamily(withStatus(status, name)))).toEqual(
      NAMELESS.map(() => nameless),
    );
    expect(failureFamily(withStatus(status, "InvalidObjectState"))).toBe(named);
  });

  test("is not a broken connection where there was an answer", () => {
    expect(failureFamily(withStatus(400, "Error", "aborted"))).toBeNull();
    expect(failureFamily(failure("Error", { $metadata: {} }, "aborted"))).toBe("cut-off");
  });

  test.each([["boom"], [undefined], [null], [{ name: "AccessDenied", message: "no" }]])(
    "of %j, which is no error, is none",
    (thrown) => {
      expect(failureFamily(thrown)).toBeNull();
    },
  );
});
