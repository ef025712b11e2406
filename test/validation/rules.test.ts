import type { Finding, FindingCode } from "../../src/validation";
import { associated, declaresBoth, declaresPackage, NEW_CONTENT, plan } from "./codes/CodeCase";
import { associationValues, BUCKET, LiveDictionaries, packageValues, sha256Of } from "./LiveDictionaries";
import type { PlanBuilder } from "./PlanBuilder";

/** What the rules do beside the two situations that each code has in everyCode.test.ts. */
describe("the rules", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"], { associatingMs: 60_000 });
  });
  afterEach(() => live.stop());

  async function judge(builder: PlanBuilder, code: FindingCode): Promise<Finding | undefined> {
    const { findings } = await live.validate(builder);
    return findings.find((finding) => finding.code === code);
  }

  it("find nothing in a dictionary that is as declared", async () => {
    expect((await live.validate(declaresBoth(await associated(live)))).findings).toEqual([]);
  });

  it("are sure of a name taken by a replacement's own package only when the new one is made first", async () => {
    const values = packageValues("synonyms", await live.package("synonyms"));
    const first = plan().package("synonyms", values, { actions: ["create", "delete"], before: values });
    const last = plan().package("synonyms", values, { actions: ["delete", "create"], before: values });
    expect(await judge(first, "package-name-taken")).toMatchObject({ severity: "error" });
    // A package that is DELETING may still have its name.
    expect(await judge(last, "package-name-taken")).toMatchObject({
      severity: "warning",
      refusal: { certainty: "possible" },
    });
  });

  it("tell of an association that cannot be taken off yet, and not that it is there already", async () => {
    const id = await live.package("synonyms");
    await live.associate(id, "search-prod", false);
    const off = plan().association("on_prod", associationValues(id), { actions: ["delete"] });
    expect(await judge(off, "association-exists")).toBeUndefined();
    expect(await judge(off, "apply-refused")).toMatchObject({
      severity: "warning",
      message: expect.stringContaining("ASSOCIATING on the domain search-prod") as string,
      refusal: { operation: "DissociatePackage", exception: "ConflictException" },
    });
  });

  it("find an upload that the package never notices", async () => {
    const id = await live.package("synonyms");
    const object = { bucket: BUCKET, key: "synonyms", source_hash: sha256Of(NEW_CONTENT) };
    const unnoticed = declaresPackage(id, null).add("aws_s3_object", "source", object, {
      actions: ["update"],
      before: { ...object, source_hash: sha256Of("a, b\n") },
    });
    expect((await judge(unnoticed, "package-content-differs"))?.message).toContain("aws_s3_object.source");
  });

  it("find an upload that will be encrypted with KMS", async () => {
    const object = { bucket: BUCKET, key: "synonyms", server_side_encryption: "aws:kms" };
    const encrypted = declaresPackage(await live.package("synonyms")).add("aws_s3_object", "source", object, {
      actions: ["update"],
    });
    expect(await judge(encrypted, "source-kms-encrypted")).toMatchObject({
      address: "aws_s3_object.source",
      actual: "aws:kms",
    });
  });

  it("prove a delivery by the domain's list when the package's is denied, and are not clean all the same", async () => {
    const id = await associated(live);
    live.aws.faults.deny("ListDomainsForPackage");
    const report = await live.validate(declaresBoth(id));
    expect(report.findings).toMatchObject([{ code: "access-denied", address: "es:ListDomainsForPackage" }]);
    expect(report.verdict).toBe("unknown");
    expect(report.deliveries[0]?.hops[2]?.now.state).toBe("proven");
  });

  it("know nothing of a delivery when both lists are denied, and judge the hops before it", async () => {
    const id = await associated(live);
    live.aws.faults.deny("ListDomainsForPackage");
    live.aws.faults.deny("ListPackagesForDomain");
    const { deliveries, findings } = await live.validate(declaresBoth(id));
    expect(findings.map(({ code, address }) => [code, address])).toEqual([
      ["access-denied", "es:ListDomainsForPackage"],
      ["access-denied", "es:ListPackagesForDomain"],
    ]);
    expect(deliveries).toMatchObject([{ status: "unknown", liveVersion: null }]);
    expect(deliveries[0]?.hops.map(({ now }) => now.state)).toEqual([
      "proven",
      "proven",
      "not checked",
      "not asked",
    ]);
  });
});
