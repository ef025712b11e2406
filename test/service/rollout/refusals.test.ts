import type { ReadFailureKind } from "../../../src/service/failures/ReadFailure";
import { failureOf, kindOfFailure, UnreadError } from "../../../src/service/rollout";
import { valueOrNone, valueOrThrow } from "../../../src/service/rollout/UnreadError";

const SOURCE = {
  operation: "DescribeDomain",
  subject: "search-prod",
  place: "eu-central-1",
  at: "2025-01-01",
};
const ABOUT = { domainName: "search-prod", packageId: "F1" };

function named(name: string, message = "No"): Error {
  return Object.assign(new Error(message), { name });
}

/** What a read says that gave no answer of this kind. */
function unread(kind: ReadFailureKind, why = "no"): UnreadError {
  const failure = {
    kind,
    why,
    operation: "DescribeDomain",
    action: "es:DescribeDomain",
    checkedBy: "a look",
  };
  return new UnreadError({ kind: "unread", failure, source: SOURCE });
}

function said(error: unknown, call = "DescribeDomain", about: object = ABOUT): string {
  const { subject, message } = failureOf(error, call, "rolling out", about);
  return `${subject}: ${message}`;
}

const CREDENTIALS = "Give credentials (a profile, keys, or a role), and renew them when they have expired.";
const CLOCK = "Set the clock of this machine, or let it be set (NTP), and run it again.";
const SETTINGS = "Set region, or AWS_REGION, or a region in the profile.";
const NETWORK = "Check the network, the region's name and AWS_ENDPOINT_URL.";
const PROXY = "Check that the endpoint is the service's, and that no proxy answers in its place.";
const HEALTH = "Run it again; if it stays, the service's health page and the message above say more.";
const GOES_ON = "Run it again: it goes on from where the service is by then.";
const ALLOW =
  "Allow the action es:DescribeDomain, which is needed to see the domain, to the credentials in use, " +
  "or use credentials that have it.";
const EXISTS = "Check that the domain search-prod and the package F1 exist in this region and account.";

describe("a refusal, said whole", () => {
  test.each<[ReadFailureKind, string]>([
    ["credentials", `permission: rolling out: DescribeDomain was refused: no. ${CREDENTIALS}`],
    ["clock", `service: rolling out: DescribeDomain was refused: no. ${CLOCK}`],
    ["settings", `permission: rolling out: DescribeDomain gave no answer: no. ${SETTINGS}`],
    ["denied", `permission: rolling out: DescribeDomain was refused: no. ${ALLOW}`],
    ["not-found", `domain: rolling out: DescribeDomain was refused: no. ${EXISTS}`],
    ["throttled", `service: rolling out: DescribeDomain was refused: no. ${HEALTH}`],
    ["cut-off", `service: rolling out: DescribeDomain gave no answer: no. ${HEALTH}`],
    ["unreachable", `service: rolling out: DescribeDomain gave no answer: no. ${NETWORK}`],
    ["timed-out", `service: rolling out: DescribeDomain gave no answer: no. ${HEALTH}`],
    ["server", `service: rolling out: DescribeDomain was refused: no. ${HEALTH}`],
    ["broken", `service: rolling out: DescribeDomain gave no answer: no. ${PROXY}`],
    ["stopped", `stopped: rolling out: it was stopped while it waited for DescribeDomain. ${GOES_ON}`],
    ["refused", `service: rolling out: DescribeDomain was refused: no. ${HEALTH}`],
  ])("of a read that is %s", (kind, sentence) => {
    expect(said(unread(kind))).toBe(sentence);
    const error = unread(kind);
    expect(failureOf(error, "DescribeDomain", "rolling out", {}).cause).toBe(error);
  });

  test.each<[string, string]>([
    ["AccessDeniedException: no", "was refused with AccessDeniedException: no"],
    ["SomeError: no", "was refused with SomeError: no"],
    ["Exceptional: no", "was refused: Exceptional: no"],
    ["an AccessDeniedException", "was refused: an AccessDeniedException"],
    ["AccessDeniedExceptions", "was refused: AccessDeniedExceptions"],
  ])("names the exception where the words begin with one: %s", (why, sentence) => {
    expect(said(unread("refused", why))).toBe(`service: rolling out: DescribeDomain ${sentence}. ${HEALTH}`);
  });

  test("of no region is that and nothing else", () => {
    expect(said(unread("settings", "no region is known: Region is missing"))).toBe(
      `permission: rolling out: no region is known. ${SETTINGS}`,
    );
    expect(said(unread("settings", "it says no region is known"))).toBe(
      `permission: rolling out: DescribeDomain gave no answer: it says no region is known. ${SETTINGS}`,
    );
  });

  test.each([
    ["UpdatePackage", "package"],
    ["AssociatePackage", "association"],
    ["DescribeDomain", "domain"],
    ["ListPackagesForDomain", "domain"],
  ])("of what %s does not find is about the %s", (call, subject) => {
    expect(said(named("ResourceNotFoundException"), call)).toBe(
      `${subject}: rolling out: ${call} was refused with ResourceNotFoundException: No. ${EXISTS}`,
    );
  });

  test.each([
    [{}, "Check the names, the region and the account."],
    [{ domainName: "" }, "Check the names, the region and the account."],
    [{ domainName: "d" }, "Check that the domain d exists in this region and account."],
    [{ packageId: "F1" }, "Check that the package F1 exists in this region and account."],
  ])("of what is not found names what is known: %j", (about, remedy) => {
    expect(said(unread("not-found"), "DescribeDomain", about)).toBe(
      `domain: rolling out: DescribeDomain was refused: no. ${remedy}`,
    );
  });

  test.each([
    ["DescribePackages", ", which is needed to see the package and its available version,"],
    ["ListPackagesForDomain", ", which is needed to see what the domain serves,"],
    ["ListDomainsForPackage", ", which is needed to find the domains that a package is on,"],
    ["DescribeDomain", ", which is needed to see the domain,"],
    ["AssociatePackage", ", which is needed to give the domain the available version,"],
    ["UpdatePackage", ", which is needed to give the package its content,"],
    ["CreatePackage", ""],
  ])("of a permission says what %s is for", (call, purpose) => {
    expect(failureOf(named("AccessDeniedException"), call, "rolling out", {}).remedy).toBe(
      `Allow the action es:${call}${purpose} to the credentials in use, or use credentials that have it`,
    );
  });

  test("of a value is about that value", () => {
    expect(said(named("ValidationException"), "AssociatePackage")).toBe(
      "association: rolling out: AssociatePackage was refused with ValidationException: No. " +
        "Correct the value that the message names.",
    );
    expect(said({ name: "ValidationException" })).toMatch(/^service: /);
  });
});

describe("what is done about a refusal", () => {
  test.each<[ReadFailureKind, string]>([
    ["unreachable", "unreachable"],
    ["throttled", "transient"],
    ["cut-off", "transient"],
    ["timed-out", "transient"],
    ["server", "transient"],
    ["credentials", "final"],
    ["clock", "final"],
    ["settings", "final"],
    ["denied", "final"],
    ["not-found", "final"],
    ["broken", "final"],
    ["stopped", "final"],
    ["refused", "final"],
  ])("of a read that is %s: it is %s", (kind, done) => {
    expect(kindOfFailure(unread(kind))).toBe(done);
  });

  test("is to wait where another change goes on, and nothing where all is as it should be", () => {
    expect(kindOfFailure(named("ConflictException", "Package is ALREADY in desired state"))).toBe(
      "already-there",
    );
    expect(kindOfFailure(named("ConflictException", "Not in desired state"))).toBe("conflict");
    expect(kindOfFailure(named("OtherException", "already in desired state"))).toBe("final");
    expect(kindOfFailure({ name: "ConflictException", message: "" })).toBe("final");
  });
});

describe("a question without a value", () => {
  const absent = { kind: "absent", why: "there is no such domain", source: SOURCE } as const;
  const present = { kind: "present", value: 7, source: SOURCE } as const;

  test("is told with what would help", () => {
    const error = unread("denied");
    expect([error.name, error.kind, error.message]).toEqual([
      "UnreadError",
      "denied",
      "reading what is live: no. What would help: a look.",
    ]);
    const none = new UnreadError(absent);
    expect([none.kind, none.message]).toEqual([
      "not-found",
      "reading what is live: there is no such domain. Check the name.",
    ]);
  });

  test("has one, none, or none that is known", () => {
    expect([valueOrNone(present), valueOrNone(absent), valueOrThrow(present)]).toEqual([7, undefined, 7]);
    const { reading } = unread("server");
    expect(() => valueOrNone(reading)).toThrow(UnreadError);
    expect(() => valueOrThrow(reading)).toThrow(UnreadError);
    expect(() => valueOrThrow(absent)).toThrow(new UnreadError(absent));
  });
});
