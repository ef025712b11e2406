import {
  associationAt,
  domainAt,
  emptyState,
  nextChange,
  nextMoment,
  packageAt,
  quietFrom,
  type State,
  withAssociation,
  withAssociationStatus,
  withBusyDomain,
  withDomain,
  withPackage,
  withPackageStatus,
} from "../../src/model";
import { ACCOUNT, Packages, REGION } from "./Packages";

const DELAYS = {
  copyingMs: 20,
  validatingMs: 30,
  associatingMs: 40,
  dissociatingMs: 50,
  deletingMs: 60,
  domainProcessingMs: 70,
};
const SCOPE = { accountId: ACCOUNT, region: REGION };
const OTHER = { accountId: "210987654321", region: REGION };
const EMPTY = emptyState(ACCOUNT, REGION);
const DomainName = "search-prod";
const PackageID = "F1";
const nowMs = 1_000;
const ERROR = { ErrorType: "X", ErrorMessage: "broken" };

type Answer = Readonly<Record<string, unknown>>;

/** What the API tells of a state, later. */
function told(state: State, operation: string, input: object, atMs = nowMs): unknown {
  const it = new Packages();
  it.state = state;
  it.nowMs = atMs;
  return Object.values(it.answer<Answer>(operation, input))[0];
}

describe("A live package", () => {
  const details = {
    PackageID,
    PackageName: "plugin",
    PackageType: "ZIP-PLUGIN",
    PackageDescription: "words",
    PackageStatus: "AVAILABLE",
    CreatedAt: new Date(100),
    LastUpdatedAt: new Date(200),
    AvailablePackageVersion: "v7",
    ErrorDetails: ERROR,
    EngineVersion: "OpenSearch_2.17",
    AvailablePackageConfiguration: { LicenseRequirement: "NONE", ConfigurationRequirement: "NONE" },
    AllowListedUserList: ["333333333333"],
    PackageOwner: ACCOUNT,
    PackageVendingOptions: { VendingEnabled: true },
    PackageEncryptionOptions: { EncryptionEnabled: true },
  } as const;

  test("is told again with every member that it was read with", () => {
    expect(told(withPackage(EMPTY, details, { nowMs }), "DescribePackages", {})).toEqual([details]);
  });

  test("of which nothing but an id is known is an available dictionary of the place, since it was read", () => {
    expect(told(withPackage(EMPTY, { PackageID }, { nowMs }), "DescribePackages", {})).toEqual([
      {
        PackageID,
        PackageName: "",
        PackageType: "TXT-DICTIONARY",
        PackageStatus: "AVAILABLE",
        CreatedAt: new Date(nowMs),
        LastUpdatedAt: new Date(nowMs),
        PackageOwner: ACCOUNT,
      },
    ]);
    expect(packageAt(withPackage(EMPTY, { PackageID }, { nowMs }), PackageID, nowMs - 1)).toBeUndefined();
  });

  test("is since no later than it was read, whatever its clock says", () => {
    const late = { ...details, CreatedAt: new Date(9_000), LastUpdatedAt: new Date(9_000) };
    expect(told(withPackage(EMPTY, late, { nowMs }), "DescribePackages", {})).toMatchObject([
      { CreatedAt: new Date(nowMs), LastUpdatedAt: new Date(nowMs) },
    ]);
  });

  test("holds the content that is known of it, and has its version since its last change", () => {
    const content = { sha256: "abc" };
    const state = withPackage(EMPTY, details, { nowMs, content });
    expect(packageAt(state, PackageID, nowMs)?.available).toEqual({ name: "v7", content, createdAtMs: 200 });
    expect(packageAt(withPackage(EMPTY, details, { nowMs }), PackageID, nowMs)?.available?.content).toEqual(
      {},
    );
  });

  test("of another account is seen by the place, which is not told who else sees it", () => {
    const state = withPackage(EMPTY, { ...details, PackageOwner: OTHER.accountId }, { nowMs });
    expect(told(state, "DescribePackages", {})).toMatchObject([
      { PackageOwner: OTHER.accountId, AllowListedUserList: undefined },
    ]);
    expect(packageAt(state, PackageID, nowMs)?.allowedAccountIds).toEqual(["333333333333", ACCOUNT]);
    expect(packageAt(withPackage(EMPTY, details, { nowMs }), PackageID, nowMs)?.allowedAccountIds).toEqual([
      "333333333333",
    ]);
  });

  test.each([
    ["COPYING", 50, { status: "AVAILABLE", version: "v8" }],
    ["VALIDATING", 50, { status: "AVAILABLE", version: "v8" }],
    ["DELETING", 60, undefined],
  ] as const)("that is %s is so for %i ms", (PackageStatus, lastsMs, end) => {
    const state = withPackage(EMPTY, { ...details, PackageStatus }, { nowMs, delays: DELAYS });
    const seen = (ms: number): object | undefined => {
      const found = packageAt(state, PackageID, ms);
      return found && { status: found.status, version: found.available?.name };
    };
    expect(seen(nowMs + lastsMs - 1)).toEqual({ status: PackageStatus, version: "v7" });
    expect(seen(nowMs + lastsMs)).toEqual(end);
    expect(nextChange(state, { packageId: PackageID }, nowMs)).toBe(nowMs + lastsMs);
    expect(packageAt(state, PackageID, nowMs + lastsMs)?.description).toBe(end && "words");
  });

  test.each(["AVAILABLE", "COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"] as const)(
    "that is %s stays so",
    (PackageStatus) => {
      const state = withPackage(EMPTY, { ...details, PackageStatus }, { nowMs, delays: DELAYS });
      expect(nextMoment(state, nowMs)).toBeUndefined();
    },
  );
});

describe("A live domain", () => {
  const phaseOf = (status: object): unknown =>
    domainAt(withDomain(EMPTY, { DomainName, ...status }, { nowMs }), DomainName, nowMs)?.phase;

  test.each([
    [{}, "ACTIVE"],
    [{ Created: false }, "ACTIVE"],
    [{ Created: true, Deleted: false, Processing: false, UpgradeProcessing: false }, "ACTIVE"],
    [{ Created: true, Processing: true }, "PROCESSING"],
    [{ Processing: true }, "PROCESSING"],
    [{ Created: false, Processing: true }, "CREATING"],
    [{ Processing: true, UpgradeProcessing: true }, "UPGRADING"],
    [{ UpgradeProcessing: true }, "UPGRADING"],
    [{ Deleted: true, Processing: true, UpgradeProcessing: true }, "DELETING"],
  ])("that is told as %j is %s", (status, phase) => {
    expect(phaseOf(status)).toBe(phase);
  });

  test.each([
    ["PROCESSING", { Processing: true }, "ACTIVE"],
    ["UPGRADING", { UpgradeProcessing: true }, "ACTIVE"],
    ["CREATING", { Created: false, Processing: true }, "ACTIVE"],
    ["DELETING", { Deleted: true }, undefined],
  ])("that is %s is so for a while, and without end when nobody says how long", (phase, status, end) => {
    const read = { DomainName, EngineVersion: "OpenSearch_2.17", ...status };
    const state = withDomain(EMPTY, read, { nowMs, delays: DELAYS });
    expect(domainAt(state, DomainName, nowMs + 69)).toMatchObject({
      phase,
      engineVersion: "OpenSearch_2.17",
    });
    expect(domainAt(state, DomainName, nowMs + 70)?.phase).toBe(end);
    expect(domainAt(state, DomainName, nowMs + 70)?.engineVersion).toBe(end && "OpenSearch_2.17");
    expect(domainAt(withDomain(EMPTY, read, { nowMs }), DomainName, nowMs + 70)?.phase).toBe(phase);
    expect(nextChange(state, { domainName: DomainName }, nowMs)).toBe(nowMs + 70);
  });

  test("that is active has nothing to come, no tags and nothing set", () => {
    const state = withDomain(EMPTY, { DomainName }, { nowMs, delays: DELAYS });
    expect(nextMoment(state, nowMs)).toBeUndefined();
    expect(domainAt(state, DomainName, nowMs)).toEqual({
      phase: "ACTIVE",
      createdAtMs: nowMs,
      settings: {},
      tags: new Map(),
    });
  });
});

describe("A live association", () => {
  const details = {
    PackageID,
    DomainName,
    PackageName: "synonyms",
    PackageType: "TXT-DICTIONARY",
    LastUpdated: new Date(300),
    DomainPackageStatus: "ACTIVE",
    PackageVersion: "v3",
    PrerequisitePackageIDList: ["F2"],
    ReferencePath: "analyzers/F1",
    ErrorDetails: ERROR,
    AssociationConfiguration: { KeyStoreAccessOption: { KeyStoreAccessEnabled: true } },
  } as const;

  test("is told again with every member that it was read with", () => {
    const state = withAssociation(EMPTY, details, { nowMs });
    expect(told(state, "ListPackagesForDomain", { DomainName })).toEqual([details]);
  });

  test("brings its package and its domain along where they are not known", () => {
    const state = withAssociation(EMPTY, details, { nowMs });
    expect(told(state, "DescribePackages", {})).toMatchObject([
      { PackageID, PackageName: "synonyms", PackageType: "TXT-DICTIONARY", AvailablePackageVersion: "v3" },
    ]);
    expect(domainAt(state, DomainName, nowMs)?.phase).toBe("ACTIVE");
  });

  test("leaves its package and its domain as they are known", () => {
    const known = withDomain(
      withPackage(EMPTY, { PackageID, PackageName: "known", AvailablePackageVersion: "v9" }, { nowMs }),
      { DomainName, EngineVersion: "OpenSearch_2.17" },
      { nowMs },
    );
    const state = withAssociation(known, details, { nowMs });
    expect(packageAt(state, PackageID, nowMs)?.available?.name).toBe("v9");
    expect(domainAt(state, DomainName, nowMs)?.engineVersion).toBe("OpenSearch_2.17");
  });

  test("of which only the pair is known is active, holds nothing, since it was read", () => {
    const state = withAssociation(EMPTY, { PackageID, DomainName }, { nowMs });
    const pair = { packageId: PackageID, domainName: DomainName };
    expect(associationAt(state, pair, nowMs)).toEqual({ status: "ACTIVE" });
    expect(associationAt(state, pair, nowMs - 1)).toBeUndefined();
  });

  test("holds the content that is known of it", () => {
    const content = { sha256: "abc" };
    const state = withAssociation(EMPTY, details, { nowMs, content });
    const pair = { packageId: PackageID, domainName: DomainName };
    expect(associationAt(state, pair, nowMs)?.held).toEqual({ name: "v3", content, createdAtMs: nowMs });
  });

  test.each([
    ["ASSOCIATING", 40, { status: "ACTIVE", version: "v9" }],
    ["DISSOCIATING", 50, undefined],
  ] as const)("that is %s is so for %i ms", (DomainPackageStatus, lastsMs, end) => {
    const known = withPackage(EMPTY, { PackageID, AvailablePackageVersion: "v9" }, { nowMs });
    const state = withAssociation(known, { ...details, DomainPackageStatus }, { nowMs, delays: DELAYS });
    const pair = { packageId: PackageID, domainName: DomainName };
    const seen = (ms: number): object | undefined => {
      const found = associationAt(state, pair, ms);
      return found && { status: found.status, version: found.held?.name };
    };
    expect(seen(nowMs + lastsMs - 1)).toEqual({ status: DomainPackageStatus, version: "v3" });
    expect(seen(nowMs + lastsMs)).toEqual(end);
    expect(nextChange(state, pair, nowMs)).toBe(nowMs + lastsMs);
    const endless = withAssociation(known, { ...details, DomainPackageStatus }, { nowMs });
    expect(associationAt(endless, pair, nowMs + lastsMs)?.status).toBe(DomainPackageStatus);
  });

  test("that was on its way to a version nobody knows holds what it held", () => {
    const known = withPackage(EMPTY, { PackageID }, { nowMs });
    const state = withAssociation(
      known,
      { ...details, DomainPackageStatus: "ASSOCIATING" },
      { nowMs, delays: DELAYS },
    );
    const pair = { packageId: PackageID, domainName: DomainName };
    expect(associationAt(state, pair, nowMs + 40)).toMatchObject({ status: "ACTIVE", held: { name: "v3" } });
  });
});

describe("A status that no call has led to", () => {
  /** A package on a domain, all quiet. */
  const start = (): Packages => {
    const it = new Packages();
    it.domain(DomainName);
    it.active(it.available("synonyms", { PackageDescription: "words" }), DomainName);
    return it;
  };
  const status = (state: State | undefined, ms: number): unknown =>
    state && (told(state, "DescribePackages", {}, ms) as Answer[])[0];
  const onDomain = (state: State | undefined, ms: number): unknown =>
    state && (told(state, "ListPackagesForDomain", { DomainName }, ms) as Answer[])[0];

  test("of a package lasts until a call changes it, or as long as is said, and leaves the rest", () => {
    const it = start();
    const wanted = { packageName: "synonyms", status: "COPY_FAILED", errorDetails: ERROR } as const;
    const for5 = withPackageStatus(it.state, SCOPE, { ...wanted, forMs: 5 }, it.nowMs);
    const endless = withPackageStatus(it.state, SCOPE, wanted, it.nowMs);
    const failed = { PackageStatus: "COPY_FAILED", ErrorDetails: ERROR, PackageDescription: "words" };
    expect(status(for5, it.nowMs)).toMatchObject(failed);
    expect(status(for5, it.nowMs + 4)).toMatchObject(failed);
    expect(status(for5, it.nowMs + 5)).toMatchObject({ PackageStatus: "AVAILABLE", ErrorDetails: undefined });
    expect(status(endless, it.nowMs + 5_000)).toMatchObject(failed);
    expect(status(for5, it.nowMs - 1)).toMatchObject({ PackageStatus: "AVAILABLE" });
  });

  test("of an association the same", () => {
    const it = start();
    const wanted = {
      packageName: "synonyms",
      domainName: DomainName,
      status: "DISSOCIATION_FAILED",
      errorDetails: ERROR,
    } as const;
    const for5 = withAssociationStatus(it.state, SCOPE, { ...wanted, forMs: 5 }, it.nowMs);
    const endless = withAssociationStatus(it.state, SCOPE, wanted, it.nowMs);
    const failed = { DomainPackageStatus: "DISSOCIATION_FAILED", ErrorDetails: ERROR, PackageVersion: "v1" };
    expect(onDomain(for5, it.nowMs + 4)).toMatchObject(failed);
    expect(onDomain(for5, it.nowMs + 5)).toMatchObject({
      DomainPackageStatus: "ACTIVE",
      ErrorDetails: undefined,
    });
    expect(onDomain(endless, it.nowMs + 5_000)).toMatchObject(failed);
  });

  test("is of nothing that is not there: another name, account, region, or what is gone", () => {
    const it = start();
    const as = (scope: typeof SCOPE, packageName: string): boolean =>
      withPackageStatus(it.state, scope, { packageName, status: "DELETING" }, it.nowMs) !== undefined;
    const on = (scope: typeof SCOPE, packageName: string, domainName: string): boolean =>
      withAssociationStatus(it.state, scope, { packageName, domainName, status: "ACTIVE" }, it.nowMs) !==
      undefined;
    expect([as(SCOPE, "synonyms"), as(SCOPE, "others"), as(OTHER, "synonyms")]).toEqual([true, false, false]);
    expect(as({ ...SCOPE, region: "eu-west-1" }, "synonyms")).toBe(false);
    expect([on(SCOPE, "synonyms", DomainName), on(SCOPE, "others", DomainName)]).toEqual([true, false]);
    expect([on(SCOPE, "synonyms", "search-none"), on(OTHER, "synonyms", DomainName)]).toEqual([false, false]);
    const [id] = (told(it.state, "DescribePackages", {}, it.nowMs) as Answer[]).map(
      (one) => one["PackageID"],
    );
    it.answer("DissociatePackage", { PackageID: id, DomainName });
    it.settle();
    expect(on(SCOPE, "synonyms", DomainName)).toBe(false);
    it.answer("DeletePackage", { PackageID: id });
    it.settle();
    expect(as(SCOPE, "synonyms")).toBe(false);
  });

  test("of a domain is busy for as long as is said, unless it is on its way out or not there", () => {
    const it = start();
    const busy = { domainName: DomainName, forMs: 5 };
    const state = withBusyDomain(it.state, SCOPE, busy, it.nowMs)!;
    const phases = [-1, 0, 4, 5].map((ms) => domainAt(state, DomainName, it.nowMs + ms)?.phase);
    expect(phases).toEqual(["ACTIVE", "PROCESSING", "PROCESSING", "ACTIVE"]);
    expect(domainAt(state, DomainName, it.nowMs + 5)?.engineVersion).toBe("OpenSearch_2.19");
    const upgrade = withBusyDomain(it.state, SCOPE, { ...busy, reason: "UpgradeProcessing" }, it.nowMs)!;
    expect(domainAt(upgrade, DomainName, it.nowMs)).toMatchObject({
      phase: "UPGRADING",
      engineVersion: "OpenSearch_2.19",
    });
    expect(withBusyDomain(it.state, OTHER, busy, it.nowMs)).toBeUndefined();
    expect(withBusyDomain(it.state, SCOPE, { ...busy, domainName: "search-none" }, it.nowMs)).toBeUndefined();
    it.answer("DeleteDomain", { DomainName });
    expect(withBusyDomain(it.state, SCOPE, busy, it.nowMs)).toBe(it.state);
    it.settle();
    expect(withBusyDomain(it.state, SCOPE, busy, it.nowMs)).toBeUndefined();
  });
});

describe("A look at a state", () => {
  test("sees nothing of what isn't there, or is gone", () => {
    const it = new Packages();
    const pair = { packageId: "F9", domainName: DomainName };
    expect([
      packageAt(it.state, "F9", 0),
      domainAt(it.state, DomainName, 0),
      associationAt(it.state, pair, 0),
      nextChange(it.state, pair, 0),
      nextChange(it.state, {}, 0),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(quietFrom(it.state)).toBe(0);
  });

  test("tells the next change of what it is asked of, and of nothing else", () => {
    const it = new Packages();
    it.world = { ...it.world, delays: DELAYS };
    it.answer("CreateDomain", { DomainName });
    const id = it.copying("synonyms");
    const change = (of: object, ms = 1_000): number | undefined => nextChange(it.state, of, ms);
    const both = { packageId: id, domainName: DomainName };
    expect([change({ packageId: id }), change({ domainName: DomainName }), change(both)]).toEqual([
      1_020, 1_070, 1_020,
    ]);
    expect([change({ packageId: id }, 1_019), change({ packageId: id }, 1_020)]).toEqual([1_020, 1_050]);
    expect([change({ packageId: id }, 1_050), change(both, 1_050), change(both, 1_070)]).toEqual([
      undefined,
      1_070,
      undefined,
    ]);
    expect([quietFrom(it.state), nextMoment(it.state, 1_000), nextMoment(it.state, 1_050)]).toEqual([
      1_070, 1_020, 1_070,
    ]);
    it.nowMs = 2_000;
    it.answer("AssociatePackage", { PackageID: id, DomainName });
    expect([
      change(both, 2_000),
      change({ packageId: id }, 2_000),
      change({ domainName: DomainName }, 2_000),
    ]).toEqual([2_040, undefined, undefined]);
  });
});
