import { DomainPackageStatus, PackageStatus, PackageType } from "@aws-sdk/client-opensearch";
import {
  domainPackageDetails,
  domainStatus,
  packageDetails,
  packageVersionHistory,
} from "../../../src/service/answers/details";
import { OPERATIONS } from "../../../src/service/answers/operations";
import type { Shape } from "../../../src/service/answers/Shape";

type Json = Readonly<Record<string, unknown>>;

const TEXT = "is not a text";
const TIME = "is not a time";
const OBJECT = "is not an object";
const FLAG = "is not true or false";
const LIST = "is not a list";
const KNOWN = "is not one of the values that are known";

interface Documented {
  readonly shape: Shape;
  /** Everything that the API reference lists, each member present. */
  readonly full: Json;
  readonly required: readonly string[];
  /** What is said of a member that has the type of no member at all; also of those that may be missing. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Members that may not even be an empty text. */
  readonly neverEmpty: readonly string[];
}

const DOCUMENTED: Readonly<Record<string, Documented>> = {
  PackageDetails: {
    shape: packageDetails,
    full: {
      PackageID: "F1",
      PackageName: "synonyms",
      PackageType: "TXT-DICTIONARY",
      PackageStatus: "AVAILABLE",
      PackageDescription: "",
      CreatedAt: 1,
      LastUpdatedAt: 2.5,
      AvailablePackageVersion: "v1",
      ErrorDetails: { ErrorType: "", ErrorMessage: "" },
      EngineVersion: "",
      AvailablePluginProperties: {},
      AvailablePackageConfiguration: {},
      AllowListedUserList: ["111122223333"],
      PackageOwner: "",
      PackageVendingOptions: {},
      PackageEncryptionOptions: {},
    },
    required: ["PackageID", "PackageName", "PackageType", "PackageStatus"],
    wrong: {
      PackageID: TEXT,
      PackageName: TEXT,
      PackageType: KNOWN,
      PackageStatus: KNOWN,
      PackageDescription: TEXT,
      CreatedAt: TIME,
      LastUpdatedAt: TIME,
      AvailablePackageVersion: TEXT,
      ErrorDetails: OBJECT,
      EngineVersion: TEXT,
      AvailablePluginProperties: OBJECT,
      AvailablePackageConfiguration: OBJECT,
      AllowListedUserList: LIST,
      PackageOwner: TEXT,
      PackageVendingOptions: OBJECT,
      PackageEncryptionOptions: OBJECT,
    },
    neverEmpty: ["PackageID", "PackageName", "AvailablePackageVersion"],
  },
  DomainPackageDetails: {
    shape: domainPackageDetails,
    full: {
      PackageID: "F1",
      PackageName: "synonyms",
      PackageType: "TXT-DICTIONARY",
      LastUpdated: 1,
      DomainName: "search-prod",
      DomainPackageStatus: "ACTIVE",
      PackageVersion: "v1",
      PrerequisitePackageIDList: ["F2"],
      ReferencePath: "",
      ErrorDetails: { ErrorType: "", ErrorMessage: "" },
      AssociationConfiguration: {},
    },
    required: ["PackageID", "PackageType", "DomainName", "DomainPackageStatus"],
    wrong: {
      PackageID: TEXT,
      PackageName: TEXT,
      PackageType: KNOWN,
      LastUpdated: TIME,
      DomainName: TEXT,
      DomainPackageStatus: KNOWN,
      PackageVersion: TEXT,
      PrerequisitePackageIDList: LIST,
      ReferencePath: TEXT,
      ErrorDetails: OBJECT,
      AssociationConfiguration: OBJECT,
    },
    neverEmpty: ["PackageID", "PackageName", "DomainName", "PackageVersion"],
  },
  PackageVersionHistory: {
    shape: packageVersionHistory,
    full: {
      PackageVersion: "v1",
      CreatedAt: 1,
      CommitMessage: "",
      PluginProperties: {},
      PackageConfiguration: {},
    },
    required: ["PackageVersion", "CreatedAt"],
    wrong: {
      PackageVersion: TEXT,
      CreatedAt: TIME,
      CommitMessage: TEXT,
      PluginProperties: OBJECT,
      PackageConfiguration: OBJECT,
    },
    neverEmpty: ["PackageVersion"],
  },
  DomainStatus: {
    shape: domainStatus,
    full: {
      DomainId: "1/search-prod",
      DomainName: "search-prod",
      ARN: "arn:aws:es:eu-central-1:1:domain/search-prod",
      ClusterConfig: {},
      Created: true,
      Deleted: false,
      Processing: false,
      UpgradeProcessing: true,
      EngineVersion: "OpenSearch_2.19",
      DomainProcessingStatus: "Active",
      Endpoint: "",
    },
    required: ["DomainId", "DomainName", "ARN", "ClusterConfig"],
    wrong: {
      DomainId: TEXT,
      DomainName: TEXT,
      ARN: TEXT,
      ClusterConfig: OBJECT,
      Created: FLAG,
      Deleted: FLAG,
      Processing: FLAG,
      UpgradeProcessing: FLAG,
      EngineVersion: TEXT,
      DomainProcessingStatus: TEXT,
      Endpoint: TEXT,
    },
    neverEmpty: ["DomainId", "DomainName", "ARN", "EngineVersion", "DomainProcessingStatus"],
  },
};

/** Of the type of no member. */
const NOTHING_LIKE_IT = -1;

describe.each(Object.entries(DOCUMENTED))("%s", (_name, { shape, full, required, wrong, neverEmpty }) => {
  const without = (name: string): Json =>
    Object.fromEntries(Object.entries(full).filter(([key]) => key !== name));

  test("is taken with every member that is documented", () => {
    expect(shape(full, "item")).toBeNull();
    expect(Object.keys(wrong).sort()).toEqual(Object.keys(full).sort());
  });

  test("is taken with what it cannot do without, and with null for all else", () => {
    const lean = Object.fromEntries(required.map((name) => [name, full[name]]));
    // A dictionary that is there has a version; a plugin need not.
    expect(shape({ ...lean, PackageType: "ZIP-PLUGIN" }, "item")).toBeNull();
    const nulls = Object.fromEntries(Object.keys(full).map((name) => [name, null]));
    expect(shape({ ...nulls, ...lean, PackageType: "ZIP-PLUGIN" }, "item")).toBeNull();
  });

  test.each(Object.entries(wrong))("its %s %s when it is a negative number", (name, said) => {
    expect(shape({ ...full, [name]: NOTHING_LIKE_IT }, "item")).toBe(`item.${name} ${said}`);
  });

  test.each(required.map((name) => [name]))("cannot do without its %s", (name) => {
    expect([shape(without(name), "item"), shape({ ...full, [name]: null }, "item")]).toEqual([
      `item.${name} is missing`,
      `item.${name} is missing`,
    ]);
  });

  test.each(neverEmpty.map((name) => [name]))("has no empty %s", (name) => {
    expect(shape({ ...full, [name]: "" }, "item")).toBe(`item.${name} is not a text`);
  });
});

describe("what a failure says", () => {
  test.each(["ErrorType", "ErrorMessage"])("has a text for its %s, or none", (name) => {
    for (const { shape, full } of [
      DOCUMENTED["PackageDetails"],
      DOCUMENTED["DomainPackageDetails"],
    ] as Documented[]) {
      const said = (value: unknown) => shape({ ...full, ErrorDetails: { [name]: value } }, "item");
      expect([said(1), said(null), said("no")]).toEqual([
        `item.ErrorDetails.${name} is not a text`,
        null,
        null,
      ]);
    }
  });

  test.each([
    ["AllowListedUserList", packageDetails, "PackageDetails"],
    ["PrerequisitePackageIDList", domainPackageDetails, "DomainPackageDetails"],
  ] as const)("and %s has texts in it", (name, shape, called) => {
    expect(shape({ ...DOCUMENTED[called]?.full, [name]: ["a", ""] }, "item")).toBe(
      `item.${name}[1] is not a text`,
    );
  });
});

describe("the version", () => {
  const versionOf = (called: string, name: string, status: string) => (type: string, state: string) => {
    const { shape, full } = DOCUMENTED[called] as Documented;
    return shape({ ...full, PackageType: type, [status]: state, [name]: null }, "item");
  };

  test.each(Object.values(PackageType))("of an AVAILABLE package of type %s", (type) => {
    const missing = versionOf("PackageDetails", "AvailablePackageVersion", "PackageStatus");
    for (const status of Object.values(PackageStatus)) {
      const needed = type === "TXT-DICTIONARY" && status === "AVAILABLE";
      expect(missing(type, status)).toBe(needed ? "item.AvailablePackageVersion is missing" : null);
    }
  });

  test.each(Object.values(PackageType))("of an ACTIVE association of type %s", (type) => {
    const missing = versionOf("DomainPackageDetails", "PackageVersion", "DomainPackageStatus");
    for (const status of Object.values(DomainPackageStatus)) {
      const needed = type === "TXT-DICTIONARY" && status === "ACTIVE";
      expect(missing(type, status)).toBe(needed ? "item.PackageVersion is missing" : null);
    }
  });
});

describe("the answer to each operation", () => {
  const PACKAGE = DOCUMENTED["PackageDetails"]?.full;
  const ASSOCIATION = DOCUMENTED["DomainPackageDetails"]?.full;
  const DOMAIN = DOCUMENTED["DomainStatus"]?.full;
  const VERSION = DOCUMENTED["PackageVersionHistory"]?.full;
  const bad = (item: Json | undefined): Json => ({
    ...item,
    ErrorDetails: 1,
    ClusterConfig: 1,
    CreatedAt: "x",
  });

  test.each([
    ["DescribePackages", { PackageDetailsList: [PACKAGE] }, "PackageDetailsList[0].CreatedAt is not a time"],
    ["DescribeDomains", { DomainStatusList: [DOMAIN] }, "DomainStatusList[0].ClusterConfig is not an object"],
    ["DescribeDomain", { DomainStatus: DOMAIN }, "DomainStatus.ClusterConfig is not an object"],
    [
      "ListPackagesForDomain",
      { DomainPackageDetailsList: [ASSOCIATION] },
      "DomainPackageDetailsList[0].ErrorDetails is not an object",
    ],
    [
      "ListDomainsForPackage",
      { DomainPackageDetailsList: [ASSOCIATION] },
      "DomainPackageDetailsList[0].ErrorDetails is not an object",
    ],
    [
      "GetPackageVersionHistory",
      { PackageID: "F1", PackageVersionHistoryList: [VERSION] },
      "PackageVersionHistoryList[0].CreatedAt is not a time",
    ],
    [
      "AssociatePackage",
      { DomainPackageDetails: ASSOCIATION },
      "DomainPackageDetails.ErrorDetails is not an object",
    ],
    ["UpdatePackage", { PackageDetails: PACKAGE }, "PackageDetails.CreatedAt is not a time"],
  ] as const)("%s has its members, and in them what they must have", (operation, good, problem) => {
    const { output } = OPERATIONS[operation];
    expect(output(good, "")).toBeNull();
    const damaged = Object.fromEntries(
      Object.entries(good).map(([name, value]) => [
        name,
        typeof value === "string" ? value : Array.isArray(value) ? value.map(bad) : bad(value as Json),
      ]),
    );
    expect(output(damaged, "")).toBe(problem);
    const [name = ""] = Object.keys(good);
    expect(output({ ...good, [name]: null }, "")).toBe(`${name} is missing`);
    const paged =
      Object.values(good).some((value) => Array.isArray(value)) && operation !== "DescribeDomains";
    expect(output({ ...good, NextToken: 7 }, "")).toBe(paged ? "NextToken is not a text" : null);
    expect(output({ ...good, NextToken: "" }, "")).toBeNull();
  });

  test("says in its own way that there is no such thing", () => {
    expect(
      Object.entries(OPERATIONS).map(([name, { absentBy, absence }]) => `${name}, ${absentBy}: ${absence}`),
    ).toEqual([
      "DescribePackages, ResourceNotFoundException: there is no such package",
      "DescribeDomains, null: there is no such domain",
      "DescribeDomain, ResourceNotFoundException: there is no such domain",
      "ListPackagesForDomain, ResourceNotFoundException: there is no such domain",
      "ListDomainsForPackage, ResourceNotFoundException: there is no such package",
      "GetPackageVersionHistory, ResourceNotFoundException: there is no such package",
      "AssociatePackage, ResourceNotFoundException: there is no such package or no such domain",
      "UpdatePackage, ResourceNotFoundException: there is no such package",
    ]);
  });
});
