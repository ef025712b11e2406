import { PackagesError } from "../../../src/errors";
import { OutOfTime } from "../../../src/service/exchange/Exchange";
import { whatWasSaid } from "../../../src/service/failures/whatWasSaid";

function failure(name: string, message: string, members: object = {}): Error {
  return Object.assign(new Error(message), { name }, members);
}

describe("an error in one clause", () => {
  test.each<[string, unknown, string]>([
    [
      "of this project is what was attempted and what is wrong",
      new PackagesError({ attempted: "reading the plan", problem: "it is a zip.", remedy: "Show it" }),
      "reading the plan: it is a zip",
    ],
    ["of our own clock is its message", new OutOfTime(1_500), "no whole answer came within 1.5 s"],
    ["that is a text is the text", "boom.", "boom"],
    ["that is nothing at all is what it is called", undefined, "undefined"],
    ["of a service begins with its name", failure("LimitExceeded", "Too many."), "LimitExceeded: Too many"],
    ["without a message is the name", failure("LimitExceeded", ""), "LimitExceeded"],
    ["of the SDK without a name is the message", failure("UnknownError", "No"), "No"],
    [
      "of the SDK that says UnknownError for want of words",
      failure("Error", "UnknownError"),
      "no reason was given",
    ],
    ["that says only UnknownError, with a code", failure("Error", "UnknownError", { code: "E1" }), "E1"],
    ["with nothing in it", failure("Error", ""), "no reason was given"],
    ["with a full stop inside", failure("X", "One. Two."), "X: One. Two"],
    [
      "that the SDK wraps is what is inside",
      failure("Error", "AWS SDK error wrapper for Error: connect ECONNREFUSED 127.0.0.1:9"),
      "connect ECONNREFUSED 127.0.0.1:9",
    ],
    [
      "that the SDK wraps with a name is that",
      failure("Error", "AWS SDK error wrapper for SyntaxError: bad"),
      "SyntaxError: bad",
    ],
    [
      "that quotes the wrapper later keeps it",
      failure("Error", "see AWS SDK error wrapper for Error: bad"),
      "see AWS SDK error wrapper for Error: bad",
    ],
    [
      "for programmers loses what is for them, and no more",
      failure(
        "Error",
        "Bad token\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.\nin line 3",
      ),
      "Bad token in line 3",
    ],
    ["with a password in it says none", failure("X", "at http://me:pw@host/x"), "X: at http://***@host/x"],
  ])("%s", (_what, error, said) => {
    expect(whatWasSaid(error)).toBe(said);
  });

  const CLASSES = ["Error", "AggregateError", "TypeError", "SyntaxError", "TimeoutError"];

  test.each(CLASSES)("names the code, and not the class %s", (name) => {
    expect(whatWasSaid(failure(name, "No"))).toBe("No");
    expect(whatWasSaid(failure(name, "No", { code: "ECODE" }))).toBe("ECODE: No");
  });

  test.each<[string, unknown, string]>([
    [
      "a clock",
      failure("RequestExpired", "Request has expired"),
      "the clock of this machine and the service's differ too much: RequestExpired: Request has expired",
    ],
    ["an old session", failure("ExpiredToken", "Old"), "the session token has expired: ExpiredToken: Old"],
    [
      "an old session of another service",
      failure("ExpiredTokenException", "Old"),
      "the session token has expired: ExpiredTokenException: Old",
    ],
    ["no credentials", failure("CredentialsProviderError", "None"), "no credentials were found: None"],
    ["no token of SSO", failure("TokenProviderError", "None"), "None"],
    ["no region", new Error("Region is missing"), "no region is known: Region is missing"],
  ])("puts %s into words of its own", (_what, error, said) => {
    expect(whatWasSaid(error)).toBe(said);
  });

  describe.each(["PermanentRedirect", "AuthorizationHeaderMalformed"])(
    "%s: a bucket in another region",
    (name) => {
      const header = { $response: { headers: { "x-amz-bucket-region": "eu-west-1" } } };
      const EXPECTING = "the region 'us-east-1' is wrong; expecting 'eu-west-3'";
      test.each<[string, object, string, string]>([
        ["by the header", { ...header, Region: "eu-west-2" }, EXPECTING, ", eu-west-1"],
        ["by the body", { Region: "eu-west-2" }, EXPECTING, ", eu-west-2"],
        ["by the body, beside a response", { $response: {}, Region: "eu-west-2" }, EXPECTING, ", eu-west-2"],
        ["by the sentence", {}, EXPECTING, ", eu-west-3"],
        ["by nothing", {}, "Wrong", ""],
        ["by what is no text", { Region: 7 }, "Wrong", ""],
        ["by what is too long", { Region: "x".repeat(100) }, "Wrong", `, ${"x".repeat(39)}…`],
      ])("%s", (_how, members, message, region) => {
        expect(whatWasSaid(failure(name, message, members))).toBe(
          `the bucket is in another region${region}: ${name}: ${message}`,
        );
      });
    },
  );
});
