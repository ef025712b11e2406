import type { Finding, FindingCode } from "../../src/validation";
import { associated, declaresBoth, declaresPackage, plan } from "./codes/CodeCase";
import { BUCKET, LiveDictionaries, packageValues } from "./LiveDictionaries";
import type { PlanBuilder } from "./PlanBuilder";

/** What the rules do beside the two situations that each code has in everyCode.test.ts. */
describe("the rules", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start();
  });
  afterEach(() => live.stop());

  async function judge(builder: PlanBuilder, code: FindingCode): Promise<Finding | undefined> {
    const { findings } = await live.validate(builder);
    return findings.find((finding) => finding.code === code);
  }

  it("find nothing in a dictionary that is as declared", async () => {
    expect((await live.validate(declaresBoth(await associated(live)))).findings).toEqual([]);
  });

  it("find a name taken by a replacement's own package only when the new one is made first", async () => {
    const values = packageValues("synonyms", await live.package("synonyms"));
    const first = plan().package("synonyms", values, { actions: ["create", "delete"], before: values });
    const last = plan().package("synonyms", values, { actions: ["delete", "create"], before: values });
    expect(await judge(first, "package-name-taken")).toBeDefined();
    expect(await judge(last, "package-name-taken")).toBeUndefined();
  });

  it("find an upload that the package never notices", async () => {
    const id = await live.package("synonyms");
    const object = { bucket: BUCKET, key: "synonyms" };
    const unnoticed = declaresPackage(id, null).add("aws_s3_object", "source", object, {
      actions: ["update"],
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

  it("are not clean when an action is denied, say so once, and check the rest", async () => {
    const id = await associated(live);
    live.aws.faults.deny("ListPackagesForDomain");
    const report = await live.validate(declaresBoth(id));
    expect(report.findings).toMatchObject([{ code: "access-denied", address: "es:ListPackagesForDomain" }]);
    expect(report.verdict).toBe("unknown");
    expect(report.packages[0]?.status).toBe("ok");
    expect(report.deliveries[0]?.status).toBe("unknown");
  });
});
