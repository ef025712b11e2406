import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUCKET, LiveDictionaries, packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

describe("the change of a dictionary", () => {
  let live: LiveDictionaries;
  const folder = mkdtempSync(join(tmpdir(), "validate-"));
  beforeAll(async () => {
    live = await LiveDictionaries.start();
    writeFileSync(join(folder, "synonyms.txt"), "a, b\nc => d\n");
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await live.stop();
  });

  const planOf = (id: string, name: string): PlanBuilder =>
    new PlanBuilder()
      .package(name, packageValues(name, id, "a, b\nc => d\n"), { actions: ["update"] })
      .add(
        "aws_s3_object",
        name,
        { bucket: BUCKET, key: name, source: "synonyms.txt" },
        { actions: ["update"] },
      );

  it("is told in meaning, between the live object and the plan's file", async () => {
    const plan = planOf(await live.package("synonyms"), "synonyms");
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    expect(dictionaries).toMatchObject([
      { address: "aws_s3_object.synonyms", diff: { identical: false, totals: { added: 1, removed: 0 } } },
    ]);
  });

  it("is told against the version that the state knows, whatever is there now", async () => {
    await live.keepVersions();
    const id = await live.package("versioned");
    const version_id = await live.upload("versioned", "a, b\n");
    await live.upload("versioned", "x, y\nz => w\n");
    const values = { bucket: BUCKET, key: "versioned", source: "synonyms.txt" };
    const plan = new PlanBuilder()
      .package("versioned", packageValues("versioned", id, "a, b\nc => d\n"), { actions: ["update"] })
      .add("aws_s3_object", "source", values, { actions: ["update"], before: { ...values, version_id } });
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    expect(dictionaries).toMatchObject([
      { diff: { totals: { added: 1, removed: 0 } }, formatGuessedFrom: expect.any(String) as unknown },
    ]);
  });

  it("is told against what is there now when the version that the state knows is gone", async () => {
    const id = await live.package("gone");
    const values = { bucket: BUCKET, key: "gone", source: "synonyms.txt" };
    const plan = new PlanBuilder()
      .package("gone", packageValues("gone", id, "a, b\nc => d\n"), { actions: ["update"] })
      .add("aws_s3_object", "source", values, {
        actions: ["update"],
        before: { ...values, version_id: "old" },
      });
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    expect(dictionaries).toMatchObject([{ diff: { totals: { added: 1, removed: 0 } } }]);
  });

  it("says why there is no difference when the file is not there", async () => {
    const { dictionaries } = await live.validate(planOf(await live.package("others"), "others"));
    expect(dictionaries).toMatchObject([
      { diff: null, why: expect.stringContaining("--source-root") as unknown },
    ]);
  });
});
