import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat } from "../../src/dictionary";
import { REPORT_FORMATS, renderReport } from "../../src/report";
import type { ValidationReport } from "../../src/validation";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { BUCKET, LiveDictionaries, packageValues, sha256Of } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const OLD = "a, b\n";
const NEW = "a, b\nc => d\n";

const objectOf = (key: string, content: string): Record<string, unknown> => ({
  bucket: BUCKET,
  key,
  source: "synonyms.txt",
  source_hash: sha256Of(content),
});

describe("the change of a dictionary", () => {
  let live: LiveDictionaries;
  const folder = makeTemporaryFolder("validate");
  beforeAll(async () => {
    live = await LiveDictionaries.start();
    writeFileSync(join(folder, "synonyms.txt"), NEW);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await live.stop();
  });

  const planOf = (id: string, name: string): PlanBuilder =>
    new PlanBuilder()
      .package(name, packageValues(name, id, NEW), {
        actions: ["update"],
        before: packageValues(name, id, OLD),
      })
      .add("aws_s3_object", name, objectOf(name, NEW), { actions: ["update"], before: objectOf(name, OLD) });

  it("is told in meaning, between the live object and the plan's file", async () => {
    const plan = planOf(await live.package("synonyms"), "synonyms");
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    expect(dictionaries).toMatchObject([
      { address: "aws_s3_object.synonyms", diff: { identical: false, totals: { added: 1, removed: 0 } } },
    ]);
  });

  it("is read as the settings say of its file, where the stack says nothing", async () => {
    const plan = planOf(await live.package("told"), "told");
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const asked: string[] = [];
    const formatOf = (path: string): DictionaryFormat => {
      asked.push(path);
      return DictionaryFormat.KEYWORDS;
    };
    const { dictionaries } = await live.validate(plan, { inputs, formatOf });
    expect(new Set(asked)).toEqual(new Set([join(folder, "synonyms.txt")]));
    expect(dictionaries).toMatchObject([{ diff: { format: "keywords" }, formatGuessedFrom: null }]);
  });

  it("is read as the stack marks it, whatever the settings say, and that they differ is told", async () => {
    const id = await live.package("marked");
    const mark = { metadata: { "dictionary-format": "keep-words" } };
    const [before, after] = [OLD, NEW].map((content) => ({ ...objectOf("marked", content), ...mark }));
    const plan = new PlanBuilder()
      .package("marked", packageValues("marked", id, NEW), {
        actions: ["update"],
        before: packageValues("marked", id, OLD),
      })
      .add("aws_s3_object", "marked", after ?? {}, { actions: ["update"], before });
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const told: string[] = [];
    const { dictionaries } = await live.validate(plan, {
      inputs,
      formatOf: () => DictionaryFormat.KEYWORDS,
      onProgress: (line) => void told.push(line),
    });
    expect(dictionaries).toMatchObject([{ diff: { format: "keep-words" }, formatGuessedFrom: null }]);
    expect(told).toEqual([
      "aws_s3_object.marked: keep-words, as the stack says; the settings say keywords of its file",
    ]);
  });

  it("carries the words of both along, so that queries can be tried in the report", async () => {
    const plan = planOf(await live.package("tried"), "tried");
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    const chain = "standard,lowercase,synonym_graph";
    expect(dictionaries).toMatchObject([
      { trial: { chain, before: [[["a", "b"]]], after: [[["a", "b"]], [["c"], ["d"]]] }, noTrial: null },
    ]);
  });

  it("carries no words along where they hold a sensitive value, however analysis writes it", async () => {
    const plan = planOf(await live.package("secret"), "secret");
    const secrets = join(folder, "secret");
    mkdirSync(secrets);
    writeFileSync(join(secrets, "synonyms.txt"), "a, b\nClassified-Operation, c\n");
    const content = JSON.parse(plan.plan()) as { planned_values?: object };
    const planned = async (value: string): Promise<ValidationReport> => {
      const outputs = { secret: { sensitive: true, value } };
      const marked = JSON.stringify({ ...content, planned_values: { ...content.planned_values, outputs } });
      return live.validate(plan, { inputs: [{ name: "plan.json", content: marked, directory: secrets }] });
    };
    const report = await planned("Classified-Operation");
    expect(report.dictionaries[0]).toMatchObject({
      trial: null,
      noTrial: "the dictionary holds a value that the plan marks as sensitive",
    });
    for (const format of REPORT_FORMATS) {
      expect(renderReport(report, format)).not.toMatch(/classified.?operation/i);
    }
    // Written otherwise in the file than in the plan.
    expect((await planned("CLASSIFIED OPERATION")).dictionaries[0]?.trial).toBeNull();
    expect((await planned("something else")).dictionaries[0]?.trial).not.toBeNull();
  });

  it("is told in the format that the stack says, which nobody has to guess", async () => {
    const [before, after] = ["running\n", "running\nmice\n"];
    writeFileSync(join(folder, "words.txt"), after);
    const plan = async (key: string, metadata: Record<string, string>): Promise<PlanBuilder> => {
      const id = await live.package(key, before);
      const object = (content: string): Record<string, unknown> => ({
        ...objectOf(key, content),
        source: "words.txt",
        metadata,
      });
      return new PlanBuilder()
        .package(key, packageValues(key, id, after), {
          actions: ["update"],
          before: packageValues(key, id, before),
        })
        .add("aws_s3_object", key, object(after), { actions: ["update"], before: object(before) });
    };
    const changes = async (builder: PlanBuilder): Promise<unknown> => {
      const inputs = [{ name: "plan.json", content: builder.plan(), directory: folder }];
      return (await live.validate(builder, { inputs })).dictionaries;
    };
    expect(await changes(await plan("known-words", { "dictionary-format": "keywords" }))).toMatchObject([
      { diff: { format: "keywords", totals: { added: 1 } }, formatGuessedFrom: null },
    ]);
    for (const metadata of [{}, { "dictionary-format": "of another version" }]) {
      const key = `some-list-${Object.keys(metadata).length}`;
      expect(await changes(await plan(key, metadata as Record<string, string>))).toMatchObject([
        { diff: null, why: expect.stringContaining("the format of the dictionary is not sure") as string },
      ]);
    }
  });

  it("of hyphenation patterns is said to be not compared", async () => {
    const [before, after] = ["1b", "1c"].map(
      (pattern) => `<hyphenation-info>\n<patterns>${pattern}</patterns>\n</hyphenation-info>\n`,
    ) as [string, string];
    writeFileSync(join(folder, "patterns.xml"), after);
    const id = await live.package("patterns", before);
    const object = (content: string): Record<string, unknown> => ({
      ...objectOf("patterns", content),
      source: "patterns.xml",
    });
    const plan = new PlanBuilder()
      .package("patterns", packageValues("patterns", id, after), {
        actions: ["update"],
        before: packageValues("patterns", id, before),
      })
      .add("aws_s3_object", "patterns", object(after), { actions: ["update"], before: object(before) });
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    expect((await live.validate(plan, { inputs })).dictionaries).toMatchObject([
      { diff: null, why: expect.stringContaining("not compared here") as string, trial: null },
    ]);
  });

  it("is told against the object as it is now, and says so, where the bucket keeps nothing older", async () => {
    const id = await live.package("overwritten", OLD);
    await live.upload("overwritten", "x, y\nz => w\n");
    const plan = planOf(id, "overwritten");
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    expect(dictionaries).toMatchObject([
      {
        comparedWith: expect.stringContaining("the object as it is now, because") as string,
        diff: { totals: { added: 2, removed: 2 } },
      },
    ]);
  });

  it("is told against the bytes of the version that the domains serve, whatever the object is now", async () => {
    await live.keepVersions();
    const id = await live.package("versioned", OLD);
    await live.associate(id);
    await live.upload("versioned", "x, y\nz => w\n");
    const plan = planOf(id, "versioned");
    const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
    const { dictionaries } = await live.validate(plan, { inputs });
    expect(dictionaries).toMatchObject([
      {
        comparedWith: "version v1, which search-prod serves",
        diff: { totals: { added: 1, removed: 0 } },
        formatGuessedFrom: expect.any(String) as unknown,
      },
    ]);
  });

  it("says why there is no difference when the file is not there", async () => {
    const { dictionaries } = await live.validate(planOf(await live.package("others"), "others"));
    expect(dictionaries).toMatchObject([
      { diff: null, why: expect.stringContaining("--source-root") as unknown },
    ]);
  });
});
