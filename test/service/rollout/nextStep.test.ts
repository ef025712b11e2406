import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import {
  CONTENT_GRACE_MS,
  nextStep,
  type Observation,
  STALE_READ_MS,
  type Step,
} from "../../../src/service/rollout/nextStep";

const SHA = "a".repeat(64);
const request = { domainName: "search-prod", packageId: "F1" };
const available: PackageDetails = {
  PackageStatus: "AVAILABLE",
  AvailablePackageVersion: "v2",
  PackageDescription: `Synonyms [sha256:${SHA}]`,
};
const serves = (PackageVersion: string): DomainPackageDetails => ({
  DomainPackageStatus: "ACTIVE",
  PackageVersion,
});

function step(seen: Partial<Observation>): Step {
  return nextStep({ request, package: available, association: undefined, elapsedMs: 0, ...seen });
}

function failure(seen: Partial<Observation>): string {
  const result = step(seen);
  return result.kind === "fail" ? `${result.error.subject}: ${result.error.message}` : result.kind;
}

describe("the next step of a rollout", () => {
  test("what the domain serves already is adopted", () => {
    expect(step({ association: serves("v2") }).kind).toBe("done");
  });

  test("an old version and a missing association are both associated", () => {
    expect(step({ association: serves("v1") }).kind).toBe("associate");
    expect(step({}).kind).toBe("associate");
  });

  test.each(["COPYING", "VALIDATING"] as const)("a package that is %s is waited for", (PackageStatus) => {
    expect(step({ package: { ...available, PackageStatus } })).toEqual({
      kind: "wait",
      why: `the package is ${PackageStatus}`,
    });
  });

  test("a failed package ends it, with what the service says", () => {
    const ErrorDetails = { ErrorType: "BadFile", ErrorMessage: "line 3 is no rule" };
    expect(failure({ package: { ...available, PackageStatus: "COPY_FAILED", ErrorDetails } })).toMatch(
      /^package: .*COPY_FAILED \(BadFile: line 3 is no rule\)/,
    );
  });

  test("a package that is not there, or is going, ends it", () => {
    expect(failure({ package: undefined })).toMatch(/^package: .*no such package/);
    expect(failure({ package: { ...available, PackageStatus: "DELETING" } })).toMatch(/no such package/);
  });

  test("other content is waited for during the grace and an error after it", () => {
    const other = { ...request, contentSha256: "b".repeat(64) };
    expect(step({ request: other, elapsedMs: CONTENT_GRACE_MS - 1 }).kind).toBe("wait");
    expect(failure({ request: other, elapsedMs: CONTENT_GRACE_MS })).toMatch(
      /^content: .*it holds the content aaaa/,
    );
  });

  test("the declared content is rolled out as soon as the package holds it", () => {
    expect(step({ request: { ...request, contentSha256: SHA } }).kind).toBe("associate");
  });

  test("a declared version that is neither served nor available cannot be had", () => {
    expect(failure({ request: { ...request, packageVersion: "v1" }, association: serves("v0") })).toMatch(
      /^version: .*not the available one, which is v2.*got "v1"/,
    );
  });

  test("a declared version that the domain serves is kept, although there is a newer one", () => {
    expect(step({ request: { ...request, packageVersion: "v1" }, association: serves("v1") }).kind).toBe(
      "done",
    );
  });

  test.each(["ASSOCIATING", "DISSOCIATING"] as const)("an association that is %s is waited for", (status) => {
    expect(step({ association: { DomainPackageStatus: status } }).kind).toBe("wait");
  });

  test("a failure from before is tried once more, and one of our own is reported with its details", () => {
    const failed: DomainPackageDetails = {
      DomainPackageStatus: "ASSOCIATION_FAILED",
      ErrorDetails: { ErrorType: "OutOfHeap", ErrorMessage: "too large" },
    };
    expect(step({ association: failed }).kind).toBe("associate");
    const lastCall = { agoMs: 1000, before: serves("v1") };
    expect(failure({ association: failed, lastCall })).toMatch(/^association: .*\(OutOfHeap: too large\)/);
  });

  test("an answer that still shows the time before the call is not believed for a while", () => {
    const seen = { association: serves("v1"), lastCall: { agoMs: STALE_READ_MS - 1, before: serves("v1") } };
    expect(step(seen).kind).toBe("wait");
    expect(step({ ...seen, lastCall: { ...seen.lastCall, agoMs: STALE_READ_MS } }).kind).toBe("associate");
  });

  describe("never takes what is not known for what is asked", () => {
    const versions = [undefined, "", "v2"] as const;
    const pairs = versions.flatMap((available) => versions.map((served) => [available, served] as const));

    test.each(pairs)("available %j, served %j", (AvailablePackageVersion, PackageVersion) => {
      const seen = {
        package: { ...available, AvailablePackageVersion },
        association: { DomainPackageStatus: "ACTIVE", PackageVersion } as const,
      };
      const known = AvailablePackageVersion === "v2" && PackageVersion === "v2";
      expect(step(seen).kind === "done").toBe(known);
    });

    test("a package of no known version is not given to a domain", () => {
      expect(step({ package: { ...available, AvailablePackageVersion: undefined } })).toEqual({
        kind: "wait",
        why: "the package does not say which version is available",
      });
    });

    test.each([undefined, "", "SHINY", "active"])(
      "an association with the status %j is left alone",
      (status) => {
        const association = { ...serves("v2"), DomainPackageStatus: status as "ACTIVE" };
        expect(step({ association }).kind).toBe("wait");
      },
    );

    test.each([undefined, "", "SHINY", "available"])(
      "a package with the status %j is waited for",
      (status) => {
        expect(step({ package: { ...available, PackageStatus: status as "AVAILABLE" } }).kind).toBe("wait");
      },
    );
  });
});
