import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { describable, type FoundPackage, sortFound } from "../../src/adoption/sortFound";
const SHA256 = "a".repeat(64);
const ACCOUNT = "123456789012";
const source = { operation: "ListDomainsForPackage", subject: "F1", place: "eu-west-1", at: "" };

const details: PackageDetails = {
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  PackageStatus: "AVAILABLE",
  PackageDescription: `Synonyms [sha256:${SHA256}]`,
  AvailablePackageVersion: "v2",
  PackageOwner: ACCOUNT,
};

function found(
  more: Partial<PackageDetails> = {},
  domains: readonly DomainPackageDetails[] = [],
): FoundPackage {
  return {
    details: { ...details, ...more },
    onDomains: { kind: "present", value: domains, source },
    wasNamed: false,
  };
}

function on(DomainName: string, DomainPackageStatus: DomainPackageDetails["DomainPackageStatus"]) {
  return { DomainName, DomainPackageStatus, PackageVersion: "v1" };
}

describe("what can be adopted", () => {
  test("is a dictionary of the account that is AVAILABLE, on the domains that keep it", () => {
    const domains = [on("search-staging", "ASSOCIATION_FAILED"), on("search-prod", "ACTIVE")];
    expect(sortFound([found({}, [...domains, on("search-old", "DISSOCIATING")])], ACCOUNT)).toEqual({
      packages: [
        {
          packageId: "F1",
          packageName: "synonyms",
          availableVersion: "v2",
          description: "Synonyms",
          sha256: SHA256,
          domains: [
            { domainName: "search-prod", status: "ACTIVE", servedVersion: "v1" },
            { domainName: "search-staging", status: "ASSOCIATION_FAILED", servedVersion: "v1" },
          ],
        },
      ],
      leftOut: [
        {
          packageId: "F1",
          packageName: "synonyms",
          domainName: "search-old",
          why: "the association is DISSOCIATING",
          open: true,
        },
      ],
    });
  });

  test.each<[string, Partial<PackageDetails>, string, boolean]>([
    ["another account's", { PackageOwner: "999999999999" }, "it belongs to 999999999999", false],
    ["AWS's own", { PackageOwner: "aws" }, "it belongs to aws", false],
    ["a plugin", { PackageType: "ZIP-PLUGIN" }, "it is of type ZIP-PLUGIN, and no dictionary", false],
    ["a copy that runs", { PackageStatus: "COPYING" }, "it is COPYING", true],
    [
      "a copy that failed",
      { PackageStatus: "COPY_FAILED", ErrorDetails: { ErrorType: "BadFile", ErrorMessage: "no text" } },
      "it is COPY_FAILED (BadFile: no text)",
      true,
    ],
    [
      "a package of no version",
      { AvailablePackageVersion: undefined },
      "the service does not say which version is available",
      true,
    ],
  ])("is not %s", (_what, more, why, open) => {
    const { packages, leftOut } = sortFound([found(more)], ACCOUNT);
    expect([packages, leftOut]).toMatchObject([[], [{ packageId: "F1", domainName: null, why, open }]]);
    expect(sortFound([{ ...found(more), wasNamed: true }], ACCOUNT).leftOut).toMatchObject([{ open: true }]);
  });

  test("is not what nobody knows the domains of", () => {
    const failure = {
      kind: "denied",
      action: "",
      operation: "",
      why: "it was refused",
      checkedBy: "",
    } as const;
    const onDomains = { kind: "unread", failure, source: null } as const;
    expect(sortFound([{ ...found(), onDomains }], ACCOUNT)).toMatchObject({
      packages: [],
      leftOut: [{ why: "which domains have it is not known: it was refused", open: true }],
    });
  });

  test("without a domain to ask, whose account it is stays open, but AWS is no account", () => {
    expect(sortFound([found({ PackageOwner: "999999999999" })], null).packages).toHaveLength(1);
    expect(sortFound([found({ PackageOwner: "aws" })], null).packages).toEqual([]);
  });
});

describe("a description that a mark can follow", () => {
  test.each([
    ["", ""],
    [`[sha256:${SHA256}]`, ""],
    [`[sha256:${SHA256}] Synonyms [sha256:${SHA256}]`, "Synonyms"],
    ["x".repeat(1_024), "x".repeat(950)],
    [`${"x".repeat(949)}🙂`, "x".repeat(949)],
  ])("of %p is %p", (description, text) => {
    expect(describable(description)).toBe(text);
  });
});
