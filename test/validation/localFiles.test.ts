import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { ValidationReport } from "../../src/validation";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { BUCKET, LiveDictionaries, packageValues, sha256Of } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const OLD = "a, b\n";
const NEW = "a, b, c\n";
const FILE = "synonyms.txt";

describe("a plan whose local file is here", () => {
  let live: LiveDictionaries;
  const folder = makeTemporaryFolder("local-files");
  beforeEach(async () => {
    live = await LiveDictionaries.start();
  });
  afterEach(() => live.stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  function validate(plan: PlanBuilder, content: string): Promise<ValidationReport> {
    writeFileSync(join(folder, FILE), content);
    return live.validate(plan, { inputs: [{ name: "plan.json", content: plan.plan(), directory: folder }] });
  }

  const hashed = (content: string) => ({
    bucket: BUCKET,
    key: "synonyms",
    source: FILE,
    source_hash: sha256Of(content),
    etag: createHash("md5").update(OLD).digest("hex"),
  });

  it("proves the description's hash by the file's MD5, without the object's bytes", async () => {
    const id = await live.package("synonyms", OLD);
    const plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id, OLD))
      .add("aws_s3_object", "source", hashed(OLD));
    const report = await validate(plan, OLD);
    expect(report.unchecked).toEqual([]);
    expect(report.verdict).toBe("clean");
    expect(report.deliveries[0]?.hops[1]?.now.state).toBe("proven");
  });

  it("takes the entity tag from before an upload for nothing that is said of the file", async () => {
    const id = await live.package("synonyms", OLD);
    const plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id, NEW), {
        actions: ["update"],
        before: packageValues("synonyms", id, OLD),
      })
      .add("aws_s3_object", "source", hashed(NEW), { actions: ["update"], before: hashed(OLD) });
    const { findings, deliveries } = await validate(plan, NEW);
    expect(findings).toEqual([]);
    expect(deliveries[0]?.hops.map(({ after }) => after?.state)).toEqual([
      "planned",
      "planned",
      "not asked",
      undefined,
    ]);
  });

  it("finds the file that was changed after the plan was made", async () => {
    const id = await live.package("synonyms", OLD);
    const plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id, NEW), {
        actions: ["update"],
        before: packageValues("synonyms", id, OLD),
      })
      .add("aws_s3_object", "source", hashed(NEW), { actions: ["update"], before: hashed(OLD) });
    const { findings } = await validate(plan, "a, b, unreviewed\n");
    expect(findings.map(({ code }) => code)).toContain("source-differs");
  });
});
