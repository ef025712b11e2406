import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseSampleQueries } from "../../src/dictionary";
import type { AnalyzedBy } from "../../src/search";
import type { SearchOptions, ValidationReport } from "../../src/validation";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { type FakeAnswers, fakeSearch, useOf } from "./FakeSearchDomain";
import { associationValues, BUCKET, LiveDictionaries, packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const QUERIES = JSON.stringify({
  queries: [{ query: "notebook", finds: ["laptop"], doesNotFind: ["fruit"] }],
});

/** Searches have the synonym, documents do not. */
function withSynonym(text: string, by: AnalyzedBy): readonly string[] {
  return text === "notebook" && !("field" in by) ? ["laptop"] : text.split(" ");
}

describe("sample queries, where the indexes are asked,", () => {
  let live: LiveDictionaries;
  let id: string;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"]);
    id = await live.package("synonyms");
    await live.associate(id);
  });
  afterEach(() => live.stop());

  function asked(answers: FakeAnswers, more: Partial<SearchOptions> = {}): Promise<ValidationReport> {
    const declared = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));
    return live.validate(declared, { search: { ...fakeSearch({ uses: [useOf(id)], ...answers }), ...more } });
  }

  const given = (name = id): Pick<SearchOptions, "queries"> => ({
    queries: new Map([
      [name, { file: "s.queries.json", queries: parseSampleQueries(QUERIES, "s.queries.json") }],
    ]),
  });

  it("that every index answers as they must leave the report clean, and are in it one by one", async () => {
    const report = await asked({ tokens: withSynonym }, given());
    expect(report.verdict).toBe("clean");
    expect(report.indexes[0]?.queries).toMatchObject({
      file: "s.queries.json",
      judgements: [
        { query: "notebook", kind: "finds", state: "held" },
        { query: "notebook", kind: "doesNotFind", state: "held" },
      ],
    });
  });

  it("may be named by the package's name", async () => {
    const report = await asked({ tokens: withSynonym }, given("synonyms"));
    expect(report.indexes[0]?.queries?.judgements).toHaveLength(2);
  });

  it("that an index answers otherwise are an error, whatever its words are", async () => {
    const report = await asked({}, given());
    expect(report.verdict).toBe("findings");
    expect(report.findings).toMatchObject([
      {
        code: "sample-query-broken",
        severity: "error",
        expected: expect.stringContaining("finds laptop (s.queries.json:1)") as string,
        actual: "notebook",
      },
    ]);
  });

  it("are asked of what searches, with the field's own analyzer for documents", async () => {
    const by: AnalyzedBy[] = [];
    await asked({ tokens: (text, how) => (by.push(how), text.split(" ")) }, given());
    expect(new Set(by.map((how) => JSON.stringify(how)))).toEqual(
      new Set([
        JSON.stringify({ analyzer: useOf(id).analyzers[0]?.name }),
        JSON.stringify({ field: useOf(id).analyzers[0]?.searches[0] }),
      ]),
    );
  });

  it("are not asked of an analyzer that only documents go through", async () => {
    const use = useOf(id, {
      analyzers: [{ name: "a", kind: "analyzer", searches: [], indexes: ["title"], isRefreshed: false }],
    });
    const report = await asked({ uses: [use] }, given());
    expect(report.findings.filter(({ code }) => code === "sample-query-broken")).toEqual([]);
    expect(report.indexes[0]?.queries).toBeNull();
  });

  describe("beside the file that the plan names,", () => {
    let folder: string;
    beforeEach(() => {
      folder = makeTemporaryFolder("sample-queries");
      writeFileSync(join(folder, "synonyms.txt"), "a, b\n");
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    const ofPlan = (): Promise<ValidationReport> => {
      const plan = new PlanBuilder()
        .add("aws_s3_object", "object", { bucket: BUCKET, key: "synonyms", source: "synonyms.txt" })
        .package("synonyms", packageValues("synonyms", id))
        .association("on_prod", associationValues(id));
      const inputs = [{ name: "plan.json", content: plan.plan(), directory: folder }];
      return live.validate(plan, { inputs, search: fakeSearch({ uses: [useOf(id)] }) });
    };

    it("are found by themselves", async () => {
      writeFileSync(join(folder, "synonyms.txt.queries.json"), QUERIES);
      const { findings } = await ofPlan();
      expect(findings.map(({ code }) => code)).toContain("sample-query-broken");
    });

    it("that can't be read are not checked, with the line", async () => {
      writeFileSync(join(folder, "synonyms.txt.queries.json"), '{"queries": [\n{}]}');
      const { verdict, unchecked } = await ofPlan();
      expect(verdict).not.toBe("clean");
      expect(unchecked).toContainEqual(
        expect.objectContaining({
          what: "its sample queries",
          why: expect.stringContaining("synonyms.txt.queries.json:2: ") as string,
        }),
      );
    });
  });
});
