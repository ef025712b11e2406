import { withBusyDomain } from "../../src/model";
import { ACCOUNT, Packages, REGION, WORLD } from "./Packages";

const DomainName = "search-prod";
const OTHER = { accountId: "210987654321", region: REGION };
const source = { S3BucketName: "dictionaries", S3Key: "a.txt" };

/** Why a call is refused, and about what. */
function refusalOf(it: Packages, operation: string, input: object, scope?: typeof OTHER): object | undefined {
  const { reason, packageId, domainName, detail } = it.refusal(operation, input, scope) ?? {};
  const told = { reason, packageId, domainName, detail };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

describe("A refusal names what it is about", () => {
  test("of a package in the making: its id and its status, whoever asks what of it", () => {
    const it = new Packages();
    it.domain(DomainName);
    const packageId = it.copying("synonyms");
    const both = { PackageID: packageId, DomainName };
    const about = (reason: string, detail: string): object => ({ reason, packageId, detail });
    for (const detail of ["COPYING", "VALIDATING"]) {
      expect(refusalOf(it, "AssociatePackage", both)).toEqual(about("packageNotAvailable", detail));
      expect(refusalOf(it, "DeletePackage", both)).toEqual(about("packageBusy", detail));
      expect(refusalOf(it, "UpdatePackage", { ...both, PackageSource: source })).toEqual(
        about("packageBusyForUpdate", detail),
      );
      it.nowMs += 10;
    }
    it.settle().answer("DeletePackage", both);
    expect(refusalOf(it, "AssociatePackage", both)).toEqual(about("packageNotAvailable", "DELETING"));
    expect(refusalOf(it, "DeletePackage", both)).toEqual(about("packageBusy", "DELETING"));
    expect(refusalOf(it, "UpdatePackage", { ...both, PackageSource: source })).toEqual(
      about("packageBusyForUpdate", "DELETING"),
    );
  });

  test("of a package whose copy failed: it can be deleted and updated, not associated", () => {
    const it = new Packages({ ...WORLD, objects: () => ({ kind: "no-such-key" }) });
    it.domain(DomainName);
    const packageId = it.available("synonyms");
    expect(refusalOf(it, "AssociatePackage", { PackageID: packageId, DomainName })).toEqual({
      reason: "packageNotAvailable",
      packageId,
      detail: "COPY_FAILED",
    });
    it.world = WORLD;
    expect(it.refusal("UpdatePackage", { PackageID: packageId, PackageSource: source })).toBeUndefined();
    it.settle();
    expect(it.refusal("AssociatePackage", { PackageID: packageId, DomainName })).toBeUndefined();
  });

  test("of an association: the package, the domain and the status", () => {
    const it = new Packages();
    it.domain(DomainName);
    const packageId = it.available("synonyms");
    const both = { PackageID: packageId, DomainName };
    const about = (reason: string, detail?: string): object => ({
      reason,
      packageId,
      domainName: DomainName,
      ...(detail !== undefined && { detail }),
    });
    expect(refusalOf(it, "DissociatePackage", both)).toEqual(about("notAssociated"));
    it.answer("AssociatePackage", both);
    expect(refusalOf(it, "AssociatePackage", both)).toEqual(about("associationBusy", "ASSOCIATING"));
    expect(refusalOf(it, "DissociatePackage", both)).toEqual(about("associationBusy", "ASSOCIATING"));
    it.settle();
    expect(refusalOf(it, "AssociatePackage", both)).toEqual(about("alreadyInDesiredState"));
    it.answer("DissociatePackage", both);
    expect(refusalOf(it, "AssociatePackage", both)).toEqual(about("associationBusy", "DISSOCIATING"));
    expect(refusalOf(it, "DissociatePackages", { PackageList: [packageId], DomainName })).toEqual(
      about("associationBusy", "DISSOCIATING"),
    );
  });

  test("of an update that is not on the domain yet: none, it is granted", () => {
    const it = new Packages();
    it.domain(DomainName);
    const PackageID = it.available("synonyms");
    it.active(PackageID, DomainName);
    it.answer("UpdatePackage", { PackageID, PackageSource: source });
    it.settle();
    expect(it.refusal("AssociatePackage", { PackageID, DomainName })).toBeUndefined();
  });

  test("of a busy domain: what it is busy with", () => {
    const it = new Packages();
    const packageId = it.available("synonyms");
    const call = (): object | undefined =>
      refusalOf(it, "AssociatePackage", { PackageID: packageId, DomainName });
    const about = (detail: string): object => ({ reason: "domainBusy", domainName: DomainName, detail });
    it.answer("CreateDomain", { DomainName });
    expect(call()).toEqual(about("being created"));
    it.settle();
    const scope = { accountId: ACCOUNT, region: REGION };
    it.state = withBusyDomain(it.state, scope, { domainName: DomainName, forMs: 50 }, it.nowMs)!;
    expect(call()).toEqual(about("processing a change"));
    it.settle();
    const upgrade = { domainName: DomainName, forMs: 50, reason: "UpgradeProcessing" } as const;
    it.state = withBusyDomain(it.state, scope, upgrade, it.nowMs)!;
    expect(call()).toEqual(about("being upgraded"));
    it.settle().answer("DeleteDomain", { DomainName });
    expect(call()).toEqual(about("being deleted"));
    it.settle();
    expect(call()).toEqual({ reason: "domainNotFound", domainName: DomainName });
  });

  test("of a plugin: the engine that it is made for, and the room of the domain", () => {
    const it = new Packages();
    it.domain(DomainName);
    it.domain("search-old", "OpenSearch_2.17");
    const packageId = it.plugin("plugin");
    expect(refusalOf(it, "AssociatePackage", { PackageID: packageId, DomainName: "search-old" })).toEqual({
      reason: "engineVersionDiffers",
      packageId,
      domainName: "search-old",
      detail: "OpenSearch_2.19",
    });
    it.domain("search-full");
    const others = Array.from({ length: 19 }, (_, index) => it.plugin(`plugin-${index}`));
    for (const id of others) it.active(id, "search-full");
    for (let index = 0; index < 3; index++) it.active(it.available(`words-${index}`), "search-full");
    expect(
      it.refusal("AssociatePackage", { PackageID: packageId, DomainName: "search-full" }),
    ).toBeUndefined();
    it.settle();
    const last = it.plugin("plugin-last");
    expect(refusalOf(it, "AssociatePackage", { PackageID: last, DomainName: "search-full" })).toEqual({
      reason: "pluginLimit",
      packageId: last,
      domainName: "search-full",
    });
    // One that is there takes no room of its own, and a dictionary takes none at all; elsewhere there is room.
    it.answer("UpdatePackage", { PackageID: packageId, PackageSource: source });
    it.settle();
    expect(
      it.refusal("AssociatePackage", { PackageID: packageId, DomainName: "search-full" }),
    ).toBeUndefined();
    const words = it.available("words-last");
    expect(it.refusal("AssociatePackage", { PackageID: words, DomainName: "search-full" })).toBeUndefined();
    expect(it.refusal("AssociatePackage", { PackageID: last, DomainName })).toBeUndefined();
  });

  test("of a package on domains: all of them, by name", () => {
    const it = new Packages();
    const packageId = it.available("synonyms");
    for (const name of ["search-b", "search-a"]) {
      it.domain(name);
      it.active(packageId, name);
    }
    it.active(it.available("others"), "search-a");
    expect(refusalOf(it, "DeletePackage", { PackageID: packageId })).toEqual({
      reason: "packageAssociated",
      packageId,
      detail: "search-b, search-a",
    });
  });

  test("of what a new package asks for: its type, its engine, its name, the limit", () => {
    const it = new Packages({ ...WORLD, packageLimit: 2 });
    const create = (changed: object, scope?: typeof OTHER): object | undefined =>
      refusalOf(
        it,
        "CreatePackage",
        { PackageName: "synonyms", PackageType: "TXT-DICTIONARY", PackageSource: source, ...changed },
        scope,
      );
    const PackageType = "ZIP-PLUGIN";
    expect(create({ PackageType })).toEqual({ reason: "engineVersionMissing" });
    expect(create({ PackageType, EngineVersion: "Elasticsearch_7.10" })).toEqual({
      reason: "pluginForElasticsearch",
      detail: "Elasticsearch_7.10",
    });
    for (const type of ["TXT-DICTIONARY", "PACKAGE-LICENSE"])
      expect(create({ PackageType: type, EngineVersion: "OpenSearch_2.19" })).toEqual({
        reason: "engineVersionUnexpected",
        detail: type,
      });
    expect(create({ PackageName: "one-package" })).toEqual({});
    expect(create({ PackageName: "one-package" })).toEqual({ reason: "nameTaken", detail: "one-package" });
    expect(create({ PackageName: "one-package" }, OTHER)).toEqual({});
    expect(create({ PackageName: "two-packages" })).toEqual({});
    expect(create({ PackageName: "three-packages" })).toEqual({ reason: "packageLimit", detail: "2" });
    expect(create({ PackageName: "three-packages" }, OTHER)).toEqual({});
    expect(
      create({ PackageName: "three-packages" }, { ...OTHER, accountId: ACCOUNT, region: "eu-west-1" }),
    ).toEqual({});
  });

  test("of what is not there, or another's: its id, its name or its ARN", () => {
    const it = new Packages();
    const PackageID = it.plugin("plugin");
    expect(refusalOf(it, "UpdatePackage", { PackageID, PackageSource: source }, OTHER)).toEqual({
      reason: "packageNotFound",
      packageId: PackageID,
    });
    const PackageUserList = [OTHER.accountId];
    it.answer("UpdatePackageScope", { PackageID, Operation: "ADD", PackageUserList });
    for (const [operation, input] of [
      ["UpdatePackage", { PackageSource: source }],
      ["UpdatePackageScope", { Operation: "ADD", PackageUserList }],
      ["DeletePackage", {}],
    ] as const)
      expect(refusalOf(it, operation, { PackageID, ...input }, OTHER)).toEqual({
        reason: "notOwner",
        packageId: PackageID,
      });
    const words = it.available("synonyms");
    expect(
      refusalOf(it, "UpdatePackageScope", { PackageID: words, Operation: "ADD", PackageUserList }),
    ).toEqual({ reason: "scopeDisabled", packageId: words });
    const unvended = it.plugin("unvended", { PackageVendingOptions: { VendingEnabled: false } });
    expect(
      refusalOf(it, "UpdatePackageScope", { PackageID: unvended, Operation: "ADD", PackageUserList }),
    ).toEqual({ reason: "scopeDisabled", packageId: unvended });
    it.domain(DomainName);
    expect(refusalOf(it, "DescribeDomain", { DomainName }, OTHER)).toEqual({
      reason: "domainNotFound",
      domainName: DomainName,
    });
    expect(refusalOf(it, "CreateDomain", { DomainName })).toEqual({
      reason: "domainNameTaken",
      domainName: DomainName,
    });
    expect(it.refusal("CreateDomain", { DomainName }, OTHER)).toBeUndefined();
    const ARN = `arn:aws:es:${REGION}:${ACCOUNT}:domain/${DomainName}`;
    for (const operation of ["ListTags", "AddTags", "RemoveTags"])
      expect(refusalOf(it, operation, { ARN: `${ARN}x`, TagList: [], TagKeys: [] })).toEqual({
        reason: "arnNotFound",
        detail: `${ARN}x`,
      });
    expect(refusalOf(it, "ListTags", { ARN }, { ...OTHER, region: "eu-west-1" })).toEqual({
      reason: "arnNotFound",
      detail: ARN,
    });
  });
});

describe("Of several refusals the first is told", () => {
  test.each([
    ["AssociatePackage", { PackageID: "F9", DomainName: "search-none" }, "packageNotFound"],
    [
      "AssociatePackages",
      { PackageList: [{ PackageID: "F9" }], DomainName: "search-none" },
      "domainNotFound",
    ],
    ["DissociatePackage", { PackageID: "F9", DomainName: "search-none" }, "packageNotFound"],
    ["DissociatePackages", { PackageList: ["F9"], DomainName: "search-none" }, "domainNotFound"],
  ])("by %s", (operation, input, reason) => {
    expect(new Packages().refusal(operation, input)?.reason).toBe(reason);
  });

  test("of the first package of a list, before any of the second", () => {
    const it = new Packages();
    it.domain(DomainName);
    const copying = it.copying("synonyms");
    const list = (...ids: string[]): object => ({
      PackageList: ids.map((PackageID) => ({ PackageID })),
      DomainName,
    });
    expect(it.refusal("AssociatePackages", list(copying, "F9"))?.reason).toBe("packageNotAvailable");
    expect(it.refusal("AssociatePackages", list("F9", copying))?.reason).toBe("packageNotFound");
  });
});
