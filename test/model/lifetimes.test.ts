import { type CallOutcome, type Outcome, OUTCOME_FAILURES, servedFiles, type World } from "../../src/model";
import { ACCOUNT, Packages, REGION, WORLD } from "./Packages";

/** No two last as long, so that each has to be the one that counts. */
const DELAYS = {
  copyingMs: 20,
  validatingMs: 30,
  associatingMs: 40,
  dissociatingMs: 50,
  deletingMs: 60,
  domainProcessingMs: 70,
};
const SLOW: World = { ...WORLD, delays: DELAYS };
const DomainName = "search-prod";
const SOURCE = { S3BucketName: "dictionaries", S3Key: "synonyms.txt" };

type Answer = Readonly<Record<string, unknown>>;

/** A world in which some outcomes fail, with what it was asked. */
function failing(...outcomes: readonly Outcome[]): World & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    ...SLOW,
    asked,
    failureOf: (outcome, subject) => {
      asked.push([outcome, subject]);
      return outcomes.includes(outcome) ? OUTCOME_FAILURES[outcome] : undefined;
    },
  };
}

/** Packages whose clock is set by the test, from 1000 on. */
class Clocked extends Packages {
  constructor(world: World = SLOW) {
    super(world);
  }

  at(ms: number): this {
    this.nowMs = ms;
    return this;
  }

  packagesAt(ms: number): readonly Answer[] {
    return this.at(ms).answer<{ PackageDetailsList: Answer[] }>("DescribePackages", {}).PackageDetailsList;
  }

  associationsAt(ms: number): readonly Answer[] {
    const { DomainPackageDetailsList } = this.at(ms).answer<{ DomainPackageDetailsList: Answer[] }>(
      "ListPackagesForDomain",
      { DomainName },
    );
    return DomainPackageDetailsList;
  }

  domainAt(ms: number): Answer {
    return this.at(ms).answer<{ DomainStatus: Answer }>("DescribeDomain", { DomainName }).DomainStatus;
  }
}

/** At each of some moments the first thing listed: its status and its version, or "gone". */
function course(
  moments: readonly number[],
  listed: (ms: number) => readonly Answer[],
  status: string,
  version: string,
): readonly string[] {
  return moments.map((ms) => {
    const [first] = listed(ms);
    if (first === undefined) return `${ms} gone`;
    const told = [first[status], first[version]].map((one) => (typeof one === "string" ? ` ${one}` : ""));
    return `${ms}${told.join("")}`;
  });
}

describe("A package in the course of time", () => {
  const courseOf = (it: Clocked, moments: readonly number[]): readonly string[] =>
    course(moments, (ms) => it.packagesAt(ms), "PackageStatus", "AvailablePackageVersion");

  test("is copied, validated and available, each from its moment on and not a millisecond before", () => {
    const it = new Clocked();
    it.copying("synonyms");
    expect(courseOf(it, [1_000, 1_019, 1_020, 1_049, 1_050, 9_000])).toEqual([
      "1000 COPYING",
      "1019 COPYING",
      "1020 VALIDATING",
      "1049 VALIDATING",
      "1050 AVAILABLE v1",
      "9000 AVAILABLE v1",
    ]);
  });

  test("keeps the version before while it is updated, and tells the history with the newest first", () => {
    const it = new Clocked();
    const PackageID = it.copying("synonyms", { PackageDescription: "of the shop" });
    it.at(1_100).answer("UpdatePackage", { PackageID, PackageSource: SOURCE, CommitMessage: "more words" });
    expect(courseOf(it, [1_100, 1_119, 1_120, 1_149, 1_150])).toEqual([
      "1100 COPYING v1",
      "1119 COPYING v1",
      "1120 VALIDATING v1",
      "1149 VALIDATING v1",
      "1150 AVAILABLE v2",
    ]);
    expect(it.answer("GetPackageVersionHistory", { PackageID })).toEqual({
      PackageID,
      PackageVersionHistoryList: [
        { PackageVersion: "v2", CommitMessage: "more words", CreatedAt: new Date(1_150) },
        { PackageVersion: "v1", CommitMessage: undefined, CreatedAt: new Date(1_050) },
      ],
      NextToken: undefined,
    });
    expect(it.packagesAt(1_150)[0]).toMatchObject({
      PackageDescription: "of the shop",
      CreatedAt: new Date(1_000),
      LastUpdatedAt: new Date(1_150),
    });
  });

  test("is deleted after a while; its name is free then, and its id belongs to nobody", () => {
    const it = new Clocked();
    const PackageID = it.available("synonyms");
    const { PackageDetails } = it
      .at(1_200)
      .answer<{ PackageDetails: Answer }>("DeletePackage", { PackageID });
    expect(PackageDetails).toMatchObject({
      PackageID,
      PackageStatus: "DELETING",
      AvailablePackageVersion: "v1",
    });
    expect(courseOf(it, [1_200, 1_259, 1_260])).toEqual([
      "1200 DELETING v1",
      "1259 DELETING v1",
      "1260 gone",
    ]);
    expect(it.refusal("DeletePackage", { PackageID })?.reason).toBe("packageNotFound");
    expect(it.copying("synonyms")).not.toBe(PackageID);
  });

  test.each([
    ["copy", ["1000 COPYING", "1019 COPYING", "1020 COPY_FAILED", "1050 COPY_FAILED"]],
    ["validation", ["1000 COPYING", "1019 COPYING", "1020 VALIDATING", "1050 VALIDATION_FAILED"]],
  ] as const)("whose %s fails never becomes available, and tells why", (outcome, statuses) => {
    const world = failing(outcome);
    const it = new Clocked(world);
    it.copying("synonyms");
    expect(courseOf(it, [1_000, 1_019, 1_020, 1_050])).toEqual(statuses);
    expect(it.packagesAt(1_050)[0]?.["ErrorDetails"]).toEqual(OUTCOME_FAILURES[outcome]);
    expect(world.asked).toContainEqual([outcome, { packageName: "synonyms" }]);
  });

  test("whose update fails has the version and the words before, and the next update takes the next number", () => {
    const it = new Clocked();
    const PackageID = it.available("synonyms", {
      PackageDescription: "first",
      PackageConfiguration: { LicenseRequirement: "NONE", ConfigurationRequirement: "NONE" },
      PackageEncryptionOptions: { EncryptionEnabled: false },
    });
    it.world = failing("copy");
    it.at(1_100).answer("UpdatePackage", { PackageID, PackageSource: SOURCE });
    expect(courseOf(it, [1_120])).toEqual(["1120 COPY_FAILED v1"]);
    it.world = SLOW;
    it.at(1_200).answer("UpdatePackage", { PackageID, PackageSource: SOURCE });
    expect(courseOf(it, [1_250])).toEqual(["1250 AVAILABLE v2"]);
    const [details] = it.packagesAt(1_250);
    expect(details).toMatchObject({
      PackageDescription: "first",
      AvailablePackageConfiguration: { LicenseRequirement: "NONE", ConfigurationRequirement: "NONE" },
      PackageEncryptionOptions: { EncryptionEnabled: false },
    });
    expect(details?.["ErrorDetails"]).toBeUndefined();
    it.at(1_300).answer("UpdatePackage", {
      PackageID,
      PackageSource: SOURCE,
      PackageDescription: "second",
      PackageConfiguration: { LicenseRequirement: "OPTIONAL", ConfigurationRequirement: "OPTIONAL" },
      PackageEncryptionOptions: { EncryptionEnabled: true },
    });
    expect(it.packagesAt(1_300)[0]).toMatchObject({
      PackageDescription: "second",
      AvailablePackageConfiguration: { LicenseRequirement: "OPTIONAL", ConfigurationRequirement: "OPTIONAL" },
      PackageEncryptionOptions: { EncryptionEnabled: true },
    });
  });

  test.each([
    ["no-such-bucket", "The source bucket does not exist"],
    ["no-such-key", "The source object does not exist"],
    ["kms", "The source object is encrypted with a KMS key: use SSE-S3"],
    ["region", "The source bucket is in another region"],
  ])("is not copied from a source of the kind %s, and names the object", (kind, words) => {
    const asked: unknown[] = [];
    const there = { kind: "object", content: {}, kmsEncrypted: kind === "kms", region: REGION } as const;
    const it = new Clocked({
      ...SLOW,
      objects: (address) => {
        asked.push(address);
        if (kind === "no-such-bucket" || kind === "no-such-key") return { kind };
        return kind === "region" ? { ...there, region: "eu-west-1" } : there;
      },
    });
    it.copying("synonyms");
    expect(it.packagesAt(1_020)[0]?.["ErrorDetails"]).toEqual({
      ErrorType: "COPY_FAILED",
      ErrorMessage: `${words}: s3://dictionaries/synonyms.txt`,
    });
    expect(asked).toEqual([{ accountId: ACCOUNT, bucket: "dictionaries", key: "synonyms.txt" }]);
  });
});

describe("An association in the course of time", () => {
  const courseOf = (it: Clocked, moments: readonly number[]): readonly string[] =>
    course(moments, (ms) => it.associationsAt(ms), "DomainPackageStatus", "PackageVersion");

  /** A domain and an available package, at 1200. */
  const start = (): { it: Clocked; PackageID: string; both: object } => {
    const it = new Clocked();
    it.domain(DomainName);
    const PackageID = it.available("synonyms");
    return { it, PackageID, both: { PackageID, DomainName } };
  };

  test("holds nothing until it is active; then the version that was newest when it was asked for", () => {
    const { it, PackageID, both } = start();
    it.at(2_000).answer("AssociatePackage", both);
    it.at(2_001).answer("UpdatePackage", { PackageID, PackageSource: SOURCE });
    expect(courseOf(it, [2_000, 2_039, 2_040, 2_500])).toEqual([
      "2000 ASSOCIATING",
      "2039 ASSOCIATING",
      "2040 ACTIVE v1",
      "2500 ACTIVE v1",
    ]);
  });

  test("serves the version before while it gets the next one, and after that failed", () => {
    const { it, PackageID, both } = start();
    it.at(2_000).answer("AssociatePackage", both);
    it.at(2_100).answer("UpdatePackage", { PackageID, PackageSource: SOURCE });
    const world = failing("association");
    it.world = world;
    it.at(3_000).answer("AssociatePackage", both);
    expect(courseOf(it, [3_000, 3_039, 3_040])).toEqual([
      "3000 ASSOCIATING v1",
      "3039 ASSOCIATING v1",
      "3040 ASSOCIATION_FAILED v1",
    ]);
    expect(it.associationsAt(3_040)[0]?.["ErrorDetails"]).toEqual(OUTCOME_FAILURES.association);
    expect(world.asked).toEqual([["association", { packageName: "synonyms", domainName: DomainName }]]);
    it.world = SLOW;
    it.at(4_000).answer("AssociatePackage", both);
    expect(courseOf(it, [4_000, 4_040])).toEqual(["4000 ASSOCIATING v1", "4040 ACTIVE v2"]);
    expect(servedFiles(it.state, 4_039)).toMatchObject([{ packageVersion: "v1" }]);
    expect(servedFiles(it.state, 4_040)).toMatchObject([{ packageVersion: "v2" }]);
  });

  test("is served until it is gone, and can come again", () => {
    const { it, both } = start();
    it.at(2_000).answer("AssociatePackage", both);
    it.at(3_000).answer("DissociatePackage", both);
    expect(courseOf(it, [3_000, 3_049, 3_050])).toEqual([
      "3000 DISSOCIATING v1",
      "3049 DISSOCIATING v1",
      "3050 gone",
    ]);
    expect(servedFiles(it.state, 3_049)).toHaveLength(1);
    expect(servedFiles(it.state, 3_050)).toEqual([]);
    it.at(4_000).answer("AssociatePackage", both);
    expect(courseOf(it, [4_000, 4_040])).toEqual(["4000 ASSOCIATING", "4040 ACTIVE v1"]);
  });

  test("that an index uses stays, and tells why", () => {
    const { it, both } = start();
    it.at(2_000).answer("AssociatePackage", both);
    const world = failing("dissociation");
    it.world = world;
    it.at(3_000).answer("DissociatePackage", both);
    expect(courseOf(it, [3_049, 3_050, 9_000])).toEqual([
      "3049 DISSOCIATING v1",
      "3050 DISSOCIATION_FAILED v1",
      "9000 DISSOCIATION_FAILED v1",
    ]);
    expect(it.associationsAt(3_050)[0]?.["ErrorDetails"]).toEqual(OUTCOME_FAILURES.dissociation);
    expect(world.asked).toEqual([["dissociation", { packageName: "synonyms", domainName: DomainName }]]);
  });

  test("goes with its domain, at the moment at which that is gone", () => {
    const { it, both, PackageID } = start();
    it.at(2_000).answer("AssociatePackage", both);
    it.at(3_000).answer("DeleteDomain", { DomainName });
    const domains = (ms: number): readonly Answer[] =>
      it.at(ms).answer<{ DomainPackageDetailsList: Answer[] }>("ListDomainsForPackage", { PackageID })
        .DomainPackageDetailsList;
    expect([3_000, 3_069, 3_070].map((ms) => domains(ms).length)).toEqual([1, 1, 0]);
    expect(it.at(3_069).refusal("DeletePackage", { PackageID })?.message).toBe(
      `Package ${PackageID} is associated with domains: search-prod`,
    );
    expect(it.at(3_070).refusal("DeletePackage", { PackageID })).toBeUndefined();
  });

  test("of another domain stays when a domain is deleted", () => {
    const { it, both, PackageID } = start();
    it.at(1_500).domain("search-stage");
    it.at(2_000).answer("AssociatePackage", both);
    it.at(2_000).answer("AssociatePackage", { PackageID, DomainName: "search-stage" });
    it.at(3_000).answer("DeleteDomain", { DomainName });
    expect(servedFiles(it.state, 9_000).map(({ domainName }) => domainName)).toEqual(["search-stage"]);
  });

  test("that takes no time is still told on its way off", () => {
    const it = new Packages({ ...WORLD, delays: { ...DELAYS, dissociatingMs: 0 } });
    it.domain(DomainName);
    const PackageID = it.available("synonyms");
    it.active(PackageID, DomainName);
    const told = it.answer<{ DomainPackageDetails: Answer }>("DissociatePackage", { PackageID, DomainName });
    expect(told.DomainPackageDetails).toMatchObject({
      DomainPackageStatus: "DISSOCIATING",
      PackageVersion: "v1",
      LastUpdated: new Date(it.nowMs),
    });
  });
});

describe("A domain in the course of time", () => {
  const phase = (status: Answer): unknown[] =>
    ["Created", "Deleted", "Processing", "UpgradeProcessing", "DomainProcessingStatus"].map(
      (member) => status[member],
    );

  test("is created for a while, then active, then deleted for a while, then gone", () => {
    const it = new Clocked();
    it.answer("CreateDomain", { DomainName });
    expect(phase(it.domainAt(1_000))).toEqual([true, false, true, false, "Creating"]);
    expect(phase(it.domainAt(1_069))).toEqual([true, false, true, false, "Creating"]);
    expect(phase(it.domainAt(1_070))).toEqual([true, false, false, false, "Active"]);
    it.at(2_000).answer("DeleteDomain", { DomainName });
    expect(phase(it.domainAt(2_000))).toEqual([true, true, true, false, "Deleting"]);
    expect(phase(it.domainAt(2_069))).toEqual([true, true, true, false, "Deleting"]);
    expect(it.at(2_070).refusal("DescribeDomain", { DomainName })?.reason).toBe("domainNotFound");
  });

  test("that is being deleted is not deleted later for being asked again", () => {
    const it = new Clocked();
    it.domain(DomainName);
    it.at(2_000).answer("DeleteDomain", { DomainName });
    const again = it.at(2_050).answer<{ DomainStatus: Answer }>("DeleteDomain", { DomainName });
    expect(phase(again.DomainStatus)).toEqual([true, true, true, false, "Deleting"]);
    expect(it.at(2_070).refusal("DescribeDomain", { DomainName })?.reason).toBe("domainNotFound");
  });

  test("that is gone can be made again, with nothing of the one before", () => {
    const it = new Clocked();
    it.answer("CreateDomain", { DomainName, TagList: [{ Key: "team", Value: "search" }] });
    it.at(2_000).answer("DeleteDomain", { DomainName });
    it.at(3_000).answer("CreateDomain", { DomainName, EngineVersion: "OpenSearch_2.17" });
    expect(it.domainAt(3_070)).toMatchObject({ EngineVersion: "OpenSearch_2.17", Processing: false });
    expect(it.answer("ListTags", { ARN: `arn:aws:es:${REGION}:${ACCOUNT}:domain/${DomainName}` })).toEqual({
      TagList: [],
    });
    expect(it.domainAt(3_000)).toMatchObject({ DomainProcessingStatus: "Creating" });
  });
});

describe("A stale read", () => {
  test("tells the past, and a call that changes something is judged by the present", () => {
    const it = new Clocked();
    it.copying("synonyms");
    it.world = { ...SLOW, readAtMs: 1_005 };
    for (const [operation, input] of [
      ["DescribeDomain", { DomainName }],
      ["DescribeDomainConfig", { DomainName }],
      ["ListPackagesForDomain", { DomainName }],
    ] as const) {
      // There was no domain then.
      const late = new Clocked({ ...SLOW, readAtMs: 1_005 });
      late.at(1_010).answer("CreateDomain", { DomainName });
      expect([operation, late.at(5_000).refusal(operation, input)?.reason]).toEqual([
        operation,
        "domainNotFound",
      ]);
    }
    const read = (outcome: CallOutcome): unknown => ("answer" in outcome ? outcome.answer : outcome.refusal);
    expect(read(it.at(5_000).call("DescribePackages", {}))).toMatchObject({
      PackageDetailsList: [{ PackageStatus: "COPYING" }],
    });
    const taken = { PackageName: "synonyms", PackageType: "TXT-DICTIONARY", PackageSource: SOURCE };
    expect(it.refusal("CreatePackage", taken)?.reason).toBe("nameTaken");
    expect(it.call("CreatePackage", { ...taken, PackageName: "others" })).toMatchObject({
      answer: { PackageDetails: { PackageStatus: "COPYING", CreatedAt: new Date(5_000) } },
    });
  });
});
