import { LiveDictionaries, packageValues } from "./LiveDictionaries";
import { associated, NEW_CONTENT, plan } from "./codes/CodeCase";
import { BUCKET, associationValues, sha256Of } from "./LiveDictionaries";

const OBJECT = { bucket: BUCKET, key: "synonyms" };

describe("a plan that mends what is broken", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"]);
  });
  afterEach(() => live.stop());

  it("is not blamed for the copy that it makes anew", async () => {
    live.aws.faults.failValidation({ errorMessage: "line 3 is not a rule" });
    const id = await live.package("synonyms");
    const uploaded = { ...OBJECT, content: NEW_CONTENT };
    const mending = plan()
      .package("synonyms", packageValues("synonyms", id, NEW_CONTENT), {
        actions: ["update"],
        before: packageValues("synonyms", id),
      })
      .add("aws_s3_object", "source", uploaded, {
        actions: ["update"],
        before: { ...uploaded, content: "a, b\n" },
      });
    const { findings } = await live.validate(mending);
    expect(findings.find(({ code }) => code === "package-failed")).toMatchObject({ severity: "info" });
  });

  it("is not blamed for the association that it rolls out again", async () => {
    const id = await live.package("synonyms");
    live.aws.faults.failAssociation({ packageName: "synonyms", domainName: "search-prod", times: 1 });
    await live.associate(id);
    const before = { package_id: id, domain_name: "search-prod", status: "ASSOCIATION_FAILED" };
    const mending = plan()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id))
      .add(
        "opensearchpackages_rollout",
        "on_prod",
        { package_id: id, domain_name: "search-prod" },
        { actions: ["update"], before },
      );
    const report = await live.validate(mending);
    expect(report.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["association-failed", "info"],
    ]);
    expect(report.verdict).toBe("clean");
  });

  it("is told of a failure that it leaves as it is", async () => {
    live.aws.faults.failValidation({ errorMessage: "line 3 is not a rule" });
    const id = await live.package("synonyms");
    const { findings } = await live.validate(plan().package("synonyms", packageValues("synonyms", id)));
    expect(findings.find(({ code }) => code === "package-failed")).toMatchObject({ severity: "error" });
  });
});

describe("the encryption of an object that says nothing of it", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"]);
  });
  afterEach(() => live.stop());

  const uploading = (algorithm: string | null) => {
    const object = { ...OBJECT, content: NEW_CONTENT };
    const uploads = plan()
      .package("synonyms", packageValues("synonyms", null, NEW_CONTENT), { actions: ["create"] })
      .add("aws_s3_object", "source", object, { actions: ["create"] });
    const rule = [
      { apply_server_side_encryption_by_default: [{ sse_algorithm: algorithm, kms_master_key_id: "" }] },
    ];
    return algorithm === null
      ? uploads
      : uploads.add(
          "aws_s3_bucket_server_side_encryption_configuration",
          "default",
          { bucket: BUCKET, rule },
          { actions: ["create"] },
        );
  };

  it.each([
    ["aws:kms", ["source-kms-encrypted"]],
    ["aws:kms:dsse", ["source-kms-encrypted"]],
    ["AES256", []],
    [null, []],
  ])("is that of the bucket, which the same plan sets to %s", async (algorithm, codes) => {
    const { findings } = await live.validate(uploading(algorithm));
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith("source-kms"))).toEqual(codes);
  });

  it("is not known where the bucket's may not be read", async () => {
    live.aws.faults.deny("GetBucketEncryption");
    const report = await live.validate(uploading(null));
    expect(report.verdict).not.toBe("clean");
    expect(JSON.stringify(report.unchecked)).toContain("s3:GetEncryptionConfiguration");
  });
});

describe("an upload and a copy of it in one plan", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"]);
  });
  afterEach(() => live.stop());

  const object = (content: string) => ({ ...OBJECT, content, server_side_encryption: "AES256" });
  const changing = async (dependsOn: readonly string[]) => {
    const id = await live.package("synonyms");
    return plan()
      .package("synonyms", packageValues("synonyms", id, NEW_CONTENT), {
        actions: ["update"],
        before: packageValues("synonyms", id),
        dependsOn,
      })
      .add("aws_s3_object", "source", object(NEW_CONTENT), {
        actions: ["update"],
        before: object("a, b\n"),
      });
  };

  it("are clean where the copy waits for the upload", async () => {
    expect(await live.validate(await changing(["aws_s3_object.source"]))).toMatchObject({
      verdict: "clean",
      unchecked: [],
    });
  });

  it("are not checked where nothing orders them: the copy may be of the old words", async () => {
    const report = await live.validate(await changing([]));
    expect(report.verdict).toBe("unknown");
    expect(report.unchecked).toMatchObject([
      {
        address: "aws_opensearch_package.synonyms",
        why: expect.stringContaining("s3://dictionaries/synonyms") as string,
      },
    ]);
  });
});

describe("a package whose content alone is declared", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"]);
  });
  afterEach(() => live.stop());

  const content = (id: string, sha256: string) => ({
    id,
    package_id: id,
    s3_bucket_name: BUCKET,
    s3_key: "synonyms",
    content_sha256: sha256,
  });

  it("is proven from the object to the domain", async () => {
    const id = await associated(live);
    const declared = plan()
      .add("opensearchpackages_package_content", "synonyms", content(id, sha256Of("a, b\n")))
      .add("opensearchpackages_rollout", "on_prod", { package_id: id, domain_name: "search-prod" });
    const report = await live.validate(declared);
    expect(report.findings).toEqual([]);
    expect(report.deliveries[0]?.hops.map(({ name, now }) => [name, now.state])).toEqual([
      ["object", "proven"],
      ["package", "proven"],
      ["domain", "proven"],
      ["index", "not asked"],
    ]);
  });

  it("is stale where nothing rolls its new version out", async () => {
    const id = await associated(live);
    await live.upload("synonyms", NEW_CONTENT);
    const declared = plan().add(
      "opensearchpackages_package_content",
      "synonyms",
      content(id, sha256Of(NEW_CONTENT)),
      {
        actions: ["update"],
        before: { ...content(id, sha256Of("a, b\n")), available_package_version: "v1" },
        unknown: ["available_package_version"],
      },
    );
    const { findings } = await live.validate(declared);
    expect(findings.map(({ code }) => code)).toContain("association-will-be-stale");
  });
});
