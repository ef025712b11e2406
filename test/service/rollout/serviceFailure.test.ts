import {
  AccessDeniedException,
  BaseException,
  ConflictException,
  InternalException,
  ResourceNotFoundException,
  ValidationException,
} from "@aws-sdk/client-opensearch";
import { failureOf, kindOfFailure } from "../../../src/service/rollout";

const about = { domainName: "search-prod", packageId: "F1" };
const said = (message: string) => ({ message, $metadata: {} });

/** Every exception that AssociatePackage documents, what is done about it, and what it tells people to do. */
const EXCEPTIONS = [
  ["BaseException: No", new BaseException(said("No")), "final", /Run it again/],
  ["InternalException: No", new InternalException(said("No")), "transient", /Run it again/],
  [
    "ResourceNotFoundException: No",
    new ResourceNotFoundException(said("No")),
    "final",
    /domain search-prod and the package F1 exist/,
  ],
  [
    "AccessDeniedException: No",
    new AccessDeniedException(said("No")),
    "final",
    /Allow the action es:AssociatePackage/,
  ],
  ["ValidationException: No", new ValidationException(said("No")), "final", /Correct the value/],
  [
    "ConflictException: The domain is busy",
    new ConflictException(said("The domain is busy")),
    "conflict",
    /Run it again/,
  ],
  [
    "ConflictException: Package is already in desired state",
    new ConflictException(said("Package is already in desired state")),
    "already-there",
    /Run it again/,
  ],
] as const;

function withCode(code: string): Error {
  return Object.assign(new Error("connect failed"), { code });
}

describe.each([
  ["AssociatePackage", "association"],
  ["DescribeDomain", "domain"],
  ["ListPackagesForDomain", "domain"],
  ["DescribePackages", "package"],
  ["ListDomainsForPackage", "package"],
  ["UpdatePackage", "package"],
  ["DescribeReservedInstances", "service"],
])("a refusal of %s", (call, subject) => {
  test.each([new ResourceNotFoundException(said("No")), new ValidationException(said("No"))])(
    `is about the ${subject}: $name`,
    (error) => {
      expect(failureOf(error, call, "rolling out", about).subject).toBe(subject);
    },
  );
});

describe("a refusal of AssociatePackage", () => {
  test.each(EXCEPTIONS)(
    "%s is judged, and explained with what was attempted and what to do",
    (_name, error, kind, remedy) => {
      expect(kindOfFailure(error)).toBe(kind);
      const { message } = failureOf(error, "AssociatePackage", "rolling out", about);
      expect(message).toMatch(/^rolling out: AssociatePackage was refused with \w+Exception: /);
      expect(message).toMatch(remedy);
    },
  );

  test.each([
    ["a cut connection", withCode("ECONNRESET"), "transient"],
    ["an endpoint that does not answer", withCode("ECONNREFUSED"), "unreachable"],
    ["throttling", Object.assign(new Error("slow down"), { name: "ThrottlingException" }), "transient"],
    ["a hang-up", new Error("socket hang up"), "transient"],
    ["any other error", new Error("anything else"), "final"],
    ["a thrown text", "not even an error", "final"],
  ])("%s is judged too", (_name, error, kind) => {
    expect(kindOfFailure(error)).toBe(kind);
  });

  test("a missing region is said before anything is sent", () => {
    const { message } = failureOf(new Error("Region is missing"), "DescribePackages", "rolling out", {});
    expect(message).toBe(
      "rolling out: no region is known. Set region, or AWS_REGION, or a region in the profile.",
    );
  });
});
