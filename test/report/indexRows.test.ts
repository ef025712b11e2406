import { renderReport } from "../../src/report";
import { readReport } from "../../src/report/readReport";
import type { IndexRow } from "../../src/validation";
import { sampleReport } from "./sampleReport";

const row: IndexRow = {
  domainName: "search-prod",
  region: "eu-central-1",
  endpoint: "search.example",
  packageId: "F111",
  packageName: "product-synonyms",
  holder: { kind: "index", name: "products", state: "open" },
  part: { component: "filter", name: "words", type: "synonym_graph", setting: "synonyms_path" },
  updateable: "in effect",
  analyzer: "by_words",
  searches: ["title"],
  indexes: [],
  state: "stale",
  why: "it does not have the words of the file on the domain",
  checkedBy: null,
  renewal: "refresh",
  asked: { texts: 4, of: 4 },
  probes: [
    {
      text: "notebook",
      reason: "added",
      line: 3,
      inForce: "notebook",
      fromFile: "notebook|laptop",
      wanted: "notebook|laptop",
      previous: "notebook",
    },
  ],
  queries: {
    file: "synonyms.txt.queries.json",
    judgements: [
      {
        query: "notebook",
        kind: "finds",
        texts: ["laptop"],
        line: 3,
        state: "broken",
        ways: ["notebook"],
        why: 'it does not find "laptop"',
        checkedBy: null,
      },
      {
        query: "apple",
        kind: "doesNotFind",
        texts: ["fruit"],
        line: 4,
        state: "held",
        ways: ["apple"],
        why: null,
        checkedBy: null,
      },
    ],
  },
  loading: null,
  status: "error",
};

const report = { ...sampleReport, indexes: [row] };

describe("what the indexes serve", () => {
  test.each(["table", "markdown"] as const)("stands in the %s with a text that tells it", (format) => {
    const text = renderReport(report, format);
    for (const part of ["products", "by_words: title", "stale", "notebook → notebook, not notebook|laptop"])
      expect(text.replace(/&#124;/g, "|")).toContain(part);
  });

  test("says how many expectations of its sample queries hold, wherever the row is shown to people", () => {
    for (const format of ["table", "markdown"] as const)
      expect(renderReport(report, format)).toContain("stale, 1 of 2 expectations hold");
  });

  test("is in the picture, behind the domain: each index once, by its worst analyzer, and the rest counted", () => {
    const [delivery] = sampleReport.deliveries.filter(({ domainName }) => domainName !== null);
    if (delivery === undefined) throw new Error("the sample has deliveries");
    const { domainName, region, packageId } = delivery;
    const own = { ...row, domainName: domainName ?? "", region, packageId: packageId ?? "" };
    const named = (name: string): IndexRow => ({
      ...own,
      holder: { kind: "index", name, state: "open" },
      state: "served",
      status: "ok",
    });
    const rows = [...["offers", "products", "shops", "stores", "users"].map(named), own];
    const text = renderReport(
      { ...sampleReport, deliveries: [{ ...delivery, packageId: own.packageId }], indexes: rows },
      "markdown",
    );
    expect(text).toContain("dictionaries → packages → domains → indexes");
    expect(text.match(/"products"\]\]:::\w+/g)).toEqual(['"products"]]:::error']);
    expect(text).toMatch(/\|"stale"\| n\d+/);
    expect(text).toContain('[["and 2 more"]]:::ok');
  });

  test("is in the JSON, which reads back as it was written, and in the page", () => {
    expect(readReport(renderReport(report, "json"), "report.json").indexes).toEqual([row]);
    expect(renderReport(report, "html")).toContain("by_words");
  });

  test("has a test case for each expectation of its sample queries in JUnit's XML", () => {
    const xml = renderReport(report, "junit");
    expect(xml).toContain(
      '<testsuite name="sample queries: the index products of search-prod, analyzer by_words"',
    );
    expect(xml).toMatch(
      /<testcase name="[^"]*notebook[^"]*finds[^"]*laptop[^"]*"[^>]*>.*<failure type="sample-query"/s,
    );
    expect(xml).toMatch(/<testcase name="[^"]*apple[^"]*does not find[^"]*fruit[^"]*"[^>]*\/>/);
  });

  test("is not mentioned where no domain was asked", () => {
    expect(renderReport(sampleReport, "markdown")).not.toContain("What the indexes serve");
    expect(renderReport(sampleReport, "table")).not.toContain("Analyzer");
  });
});
