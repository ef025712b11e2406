import type { Finding, FindingCode } from "../../src/validation";
import { associationValues, BUCKET, LiveDictionaries, packageValues, sha256Of } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const NEW_CONTENT = "a, b, c\n";

describe("the rules, each made to happen on the local AWS", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"], { associatingMs: 60_000, copyingMs: 60_000 });
  });
  afterEach(() => live.stop());

  const plan = (): PlanBuilder => new PlanBuilder();
  /** The codes of the findings, and the first finding of `code`. */
  async function judge(builder: PlanBuilder, code: FindingCode): Promise<Finding | undefined> {
    const { findings } = await live.validate(builder);
    return findings.find((finding) => finding.code === code);
  }
  const associated = async (name = "synonyms"): Promise<string> => {
    const id = await live.package(name);
    await live.associate(id);
    return id;
  };
  const both = (id: string, name = "synonyms"): PlanBuilder =>
    plan().package(name, packageValues(name, id)).association("on_prod", associationValues(id));

  it("nothing fires on a dictionary that is as declared", async () => {
    expect((await live.validate(both(await associated()))).findings).toEqual([]);
  });

  it("package-missing: the state has a package that is gone", async () => {
    const finding = await judge(
      plan().package("synonyms", packageValues("synonyms", "F999")),
      "package-missing",
    );
    expect(finding).toMatchObject({ severity: "error", address: "aws_opensearch_package.synonyms" });
  });

  it("package-missing does not fire on a package that the plan creates", async () => {
    const created = plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] });
    expect(await judge(created, "package-missing")).toBeUndefined();
  });

  it("package-name-taken names the package that has the name, and the import", async () => {
    const id = await live.package("synonyms");
    const created = plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] });
    const finding = await judge(created, "package-name-taken");
    expect(finding?.actual).toContain(id);
    expect(finding?.remedy).toContain(`import {\n  to = aws_opensearch_package.synonyms\n  id = "${id}"\n}`);
  });

  it("package-name-taken fires on a replacement only when the new one is made first", async () => {
    const values = packageValues("synonyms", await live.package("synonyms"));
    const first = plan().package("synonyms", values, { actions: ["create", "delete"], before: values });
    const last = plan().package("synonyms", values, { actions: ["delete", "create"], before: values });
    expect(await judge(first, "package-name-taken")).toBeDefined();
    expect(await judge(last, "package-name-taken")).toBeUndefined();
  });

  it("package-failed gives the service's details", async () => {
    live.aws.faults.failValidation({ errorMessage: "line 3 is not a rule" });
    const id = await live.package("synonyms");
    const finding = await judge(plan().package("synonyms", packageValues("synonyms", id)), "package-failed");
    expect(finding).toMatchObject({ severity: "error", actual: "VALIDATION_FAILED" });
    expect(finding?.message).toContain("line 3 is not a rule");
  });

  it("package-busy: the package is still copied", async () => {
    const id = await live.package("synonyms", "a, b\n", { settle: false });
    const finding = await judge(plan().package("synonyms", packageValues("synonyms", id)), "package-busy");
    expect(finding).toMatchObject({ severity: "warning", actual: "COPYING" });
  });

  it("package-content-differs: somebody updated the package behind the state's back", async () => {
    const id = await live.package("synonyms");
    await live.update(id, "synonyms", NEW_CONTENT);
    const finding = await judge(
      plan().package("synonyms", packageValues("synonyms", id)),
      "package-content-differs",
    );
    expect(finding?.actual).toBe(`sha256 ${sha256Of(NEW_CONTENT)}`);
  });

  it("package-content-differs does not fire when the plan updates the package", async () => {
    const id = await live.package("synonyms");
    const update = plan().package("synonyms", packageValues("synonyms", id, NEW_CONTENT), {
      actions: ["update"],
    });
    expect(await judge(update, "package-content-differs")).toBeUndefined();
  });

  it("package-content-differs: the plan uploads a file that the package never notices", async () => {
    const id = await live.package("synonyms");
    const unnoticed = plan()
      .package("synonyms", packageValues("synonyms", id, null))
      .add("aws_s3_object", "source", { bucket: BUCKET, key: "synonyms" }, { actions: ["update"] });
    expect((await judge(unnoticed, "package-content-differs"))?.message).toContain("aws_s3_object.source");
  });

  it("package-content-unknown: the description carries no hash", async () => {
    const id = await live.package("synonyms", "a, b\n", { hashed: false });
    const declared = plan().package("synonyms", packageValues("synonyms", id));
    expect(await judge(declared, "package-content-unknown")).toMatchObject({ severity: "warning" });
  });

  it("package-type-differs: the live package is a dictionary, the declared one a plugin", async () => {
    const id = await live.package("synonyms");
    const plugin = plan().package("synonyms", {
      ...packageValues("synonyms", id),
      package_type: "ZIP-PLUGIN",
    });
    expect(await judge(plugin, "package-type-differs")).toMatchObject({ actual: "TXT-DICTIONARY" });
  });

  it("association-missing: the state has an association that is gone", async () => {
    const id = await live.package("synonyms");
    expect(await judge(both(id), "association-missing")).toMatchObject({
      severity: "error",
      domainName: "search-prod",
    });
  });

  it("association-exists: a planned create would meet a conflict", async () => {
    const id = await associated();
    const created = plan().association("on_prod", associationValues(id), { actions: ["create"] });
    expect((await judge(created, "association-exists"))?.message).toContain("ConflictException");
    const fresh = await live.package("others");
    const clean = plan().association("on_prod", associationValues(fresh), { actions: ["create"] });
    expect(await judge(clean, "association-exists")).toBeUndefined();
  });

  it("association-failed gives the service's details", async () => {
    live.aws.faults.failAssociation({ errorMessage: "no room on the nodes" });
    const finding = await judge(both(await associated()), "association-failed");
    expect(finding?.message).toContain("no room on the nodes");
  });

  it("association-busy: the association is still made", async () => {
    const id = await live.package("synonyms");
    await live.associate(id, "search-prod", false);
    expect(await judge(both(id), "association-busy")).toMatchObject({ actual: "ASSOCIATING" });
  });

  it("association-stale: the package has a version that the domain does not serve", async () => {
    const id = await associated();
    await live.update(id, "synonyms", NEW_CONTENT);
    const declared = plan()
      .package("synonyms", packageValues("synonyms", id, NEW_CONTENT))
      .association("on_prod", associationValues(id));
    expect(await judge(declared, "association-stale")).toMatchObject({ expected: "v2", actual: "v1" });
    declared.add("opensearchpackages_rollout", "on_prod", associationValues(id), { actions: ["update"] });
    expect(await judge(declared, "association-stale")).toBeUndefined();
  });

  it("association-will-be-stale: the plan makes a version that nothing rolls out", async () => {
    const id = await associated();
    const update = plan()
      .package("synonyms", packageValues("synonyms", id, NEW_CONTENT), { actions: ["update"] })
      .association("on_prod", associationValues(id));
    expect(await judge(update, "association-will-be-stale")).toMatchObject({ severity: "warning" });
    update.add("opensearchpackages_rollout", "on_prod", associationValues(id), { actions: ["update"] });
    expect(await judge(update, "association-will-be-stale")).toBeUndefined();
  });

  it("association-unmanaged: the account's own packages, never those of AWS", async () => {
    const declaredId = await associated();
    const otherId = await associated("others");
    const ofAws = live.aws.addAwsOwnedPackage({ packageName: "aws-words", packageType: "TXT-DICTIONARY" });
    await live.associate(ofAws);
    const { findings } = await live.validate(both(declaredId));
    expect(findings.map(({ code, packageId }) => [code, packageId])).toEqual([
      ["association-unmanaged", otherId],
    ]);
  });

  it("dissociation-planned: the plan takes the package off the domain", async () => {
    const id = await associated();
    const deleted = plan().association("on_prod", associationValues(id), { actions: ["delete"] });
    expect(await judge(deleted, "dissociation-planned")).toMatchObject({ severity: "warning" });
    const forgotten = plan().association("on_prod", associationValues(id), { actions: ["forget"] });
    expect(await judge(forgotten, "dissociation-planned")).toBeUndefined();
  });

  it("reference-path-differs: the state names another path than the domain", async () => {
    const id = await associated();
    const other = { ...associationValues(id), reference_path: "analyzers/F0" };
    const declared = plan().package("synonyms", packageValues("synonyms", id)).association("on_prod", other);
    expect(await judge(declared, "reference-path-differs")).toMatchObject({ actual: `analyzers/${id}` });
  });

  it("domain-missing: an association names a domain that is not there", async () => {
    const id = await live.package("synonyms");
    const elsewhere = (): PlanBuilder =>
      plan().association("on_new", associationValues(id, "search-new"), { actions: ["create"] });
    expect(await judge(elsewhere(), "domain-missing")).toMatchObject({ address: "domain/search-new" });
    const made = elsewhere().add(
      "aws_opensearch_domain",
      "new",
      { domain_name: "search-new" },
      { actions: ["create"] },
    );
    expect(await judge(made, "domain-missing")).toBeUndefined();
  });

  it("domain-busy: the domain is processing a change", async () => {
    const id = await associated();
    live.aws.faults.busyDomain({ domainName: "search-prod", forMs: 3_600_000 });
    expect(await judge(both(id), "domain-busy")).toMatchObject({
      severity: "warning",
      domainName: "search-prod",
    });
  });

  it("domain-deleted: the domain is on its way out", async () => {
    const id = await live.package("synonyms");
    live.aws.createDomain({ domainName: "search-old" });
    await live.deleteDomain("search-old");
    const onOld = plan().association("on_old", associationValues(id, "search-old"));
    expect(await judge(onOld, "domain-deleted")).toMatchObject({
      severity: "error",
      domainName: "search-old",
    });
    expect(await judge(both(await associated("others"), "others"), "domain-deleted")).toBeUndefined();
  });

  it("engine-unsupported: an old engine does not reload dictionaries", async () => {
    live.aws.createDomain({ domainName: "search-old", engineVersion: "Elasticsearch_7.7" });
    const id = await associated();
    const old = plan().association("on_old", associationValues(id, "search-old"), { actions: ["create"] });
    expect(await judge(old, "engine-unsupported")).toMatchObject({ actual: "Elasticsearch_7.7" });
    expect(await judge(both(id), "engine-unsupported")).toBeUndefined();
  });

  it("plugin-limit: a twenty-first plugin does not fit", async () => {
    for (let index = 0; index < 21; index += 1) {
      const id = live.aws.addAwsOwnedPackage({ packageName: `plugin-${index}` });
      if (index < 20) await live.associate(id);
      else await expectLimit(id);
    }
  });

  async function expectLimit(id: string): Promise<void> {
    const created = plan().association("on_prod", associationValues(id), { actions: ["create"] });
    expect(await judge(created, "plugin-limit")).toMatchObject({ actual: "20 now, 1 planned" });
    const dictionary = await live.package("synonyms");
    const other = plan().association("on_prod", associationValues(dictionary), { actions: ["create"] });
    expect(await judge(other, "plugin-limit")).toBeUndefined();
  }

  it("source-missing: the object is gone", async () => {
    const id = await live.package("synonyms");
    const values = {
      ...packageValues("synonyms", id),
      package_source: [{ s3_bucket_name: BUCKET, s3_key: "gone" }],
    };
    expect(await judge(plan().package("synonyms", values), "source-missing")).toMatchObject({
      severity: "error",
    });
    const uploaded = plan()
      .package("synonyms", values)
      .add("aws_s3_object", "source", { bucket: BUCKET, key: "gone" }, { actions: ["create"] });
    expect(await judge(uploaded, "source-missing")).toBeUndefined();
  });

  it("source-differs: somebody wrote another object", async () => {
    const id = await live.package("synonyms");
    await live.upload("synonyms", NEW_CONTENT);
    const finding = await judge(plan().package("synonyms", packageValues("synonyms", id)), "source-differs");
    expect(finding?.actual).toBe(`sha256 ${sha256Of(NEW_CONTENT)}`);
  });

  it("source-kms-encrypted: the service cannot read the object", async () => {
    const id = await live.package("synonyms");
    const encrypted = plan()
      .package("synonyms", packageValues("synonyms", id))
      .add(
        "aws_s3_object",
        "source",
        { bucket: BUCKET, key: "synonyms", server_side_encryption: "aws:kms" },
        { actions: ["update"] },
      );
    expect(await judge(encrypted, "source-kms-encrypted")).toMatchObject({ expected: "AES256" });
  });

  it("access-denied names the IAM action once, checks the rest, and is not clean", async () => {
    const id = await associated();
    live.aws.faults.deny("ListPackagesForDomain");
    const report = await live.validate(both(id));
    expect(report.findings).toMatchObject([{ code: "access-denied", address: "es:ListPackagesForDomain" }]);
    expect(report.verdict).toBe("unknown");
    expect(report.packages[0]?.status).toBe("ok");
    expect(report.associations[0]?.status).toBe("unknown");
  });
});
