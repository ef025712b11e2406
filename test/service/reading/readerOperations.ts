import type { Reading } from "../../../src/service/door/Reading";
import type { LiveReader } from "../../../src/service/LiveReader";

type Json = Readonly<Record<string, unknown>>;

/** One operation of the packages API: how it is asked, and a good answer. */
export interface ReaderOperation {
  readonly operation: string;
  readonly ask: (reader: LiveReader) => Promise<Reading<unknown>>;
  readonly good: Json;
  /** The member that holds the list; undefined where there is none. */
  readonly list?: string;
  /** What a list's item cannot do without. */
  readonly required: readonly string[];
  /** Members of an item that have a known set of values. */
  readonly enums: readonly string[];
  readonly times: readonly string[];
  readonly absentBy: boolean;
}

const PACKAGE = {
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  PackageStatus: "AVAILABLE",
  CreatedAt: 1_700_000_000,
  LastUpdatedAt: 1_700_000_000.5,
  AvailablePackageVersion: "v1",
  ErrorDetails: null,
};

const ASSOCIATION = {
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  LastUpdated: 1_700_000_000,
  DomainName: "search-prod",
  DomainPackageStatus: "ACTIVE",
  PackageVersion: "v1",
  ReferencePath: "analyzers/F1",
};

const DOMAIN = {
  DomainId: "123456789012/search-prod",
  DomainName: "search-prod",
  ARN: "arn:aws:es:eu-central-1:123456789012:domain/search-prod",
  ClusterConfig: {},
  Processing: false,
};

const packages = {
  operation: "DescribePackages",
  good: { PackageDetailsList: [PACKAGE] },
  list: "PackageDetailsList",
  required: ["PackageID", "PackageName", "PackageType", "PackageStatus", "AvailablePackageVersion"],
  enums: ["PackageType", "PackageStatus"],
  times: ["CreatedAt", "LastUpdatedAt"],
  absentBy: true,
};

const associations = {
  good: { DomainPackageDetailsList: [ASSOCIATION] },
  list: "DomainPackageDetailsList",
  required: ["PackageID", "PackageType", "DomainName", "DomainPackageStatus", "PackageVersion"],
  enums: ["PackageType", "DomainPackageStatus"],
  times: ["LastUpdated"],
  absentBy: true,
};

const domains = { required: ["DomainId", "DomainName", "ARN", "ClusterConfig"], enums: [], times: [] };

async function only<T>(readings: Promise<Map<string, Reading<T>>>): Promise<Reading<T>> {
  const [reading, ...others] = [...(await readings).values()];
  if (reading === undefined || others.length > 0) throw new Error("one was asked for");
  return reading;
}

/** By the method of the reader that asks. */
export const READER_OPERATIONS: Readonly<Record<string, ReaderOperation>> = {
  packagesById: { ...packages, ask: (reader) => only(reader.packagesById(["F1"])) },
  packagesByName: { ...packages, ask: (reader) => only(reader.packagesByName(["synonyms"])) },
  dictionaryPackages: { ...packages, ask: (reader) => reader.dictionaryPackages() },
  domains: {
    ...domains,
    operation: "DescribeDomains",
    ask: (reader) => only(reader.domains(["search-prod"])),
    good: { DomainStatusList: [DOMAIN] },
    list: "DomainStatusList",
    absentBy: false,
  },
  domain: {
    ...domains,
    operation: "DescribeDomain",
    ask: (reader) => reader.domain("search-prod"),
    good: { DomainStatus: DOMAIN },
    absentBy: true,
  },
  associationsOn: {
    ...associations,
    operation: "ListPackagesForDomain",
    ask: (reader) => reader.associationsOn("search-prod"),
  },
  domainsOf: {
    ...associations,
    operation: "ListDomainsForPackage",
    ask: (reader) => reader.domainsOf("F1"),
  },
  versionHistory: {
    operation: "GetPackageVersionHistory",
    ask: (reader) => reader.versionHistory("F1"),
    good: {
      PackageID: "F1",
      PackageVersionHistoryList: [{ PackageVersion: "v1", CreatedAt: 1_700_000_000, CommitMessage: "first" }],
    },
    list: "PackageVersionHistoryList",
    required: ["PackageVersion", "CreatedAt"],
    enums: [],
    times: ["CreatedAt"],
    absentBy: true,
  },
};

/** The good answer with its one item replaced. */
export function withItem({ good, list }: ReaderOperation, change: (item: Json) => unknown): Json {
  if (list === undefined) {
    const [name = "", item] = Object.entries(good)[0] ?? [];
    return { [name]: change(item as Json) };
  }
  const [item] = good[list] as Json[];
  return { ...good, [list]: [change(item ?? {})] };
}
