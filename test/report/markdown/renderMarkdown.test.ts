import fc from "fast-check";
import { renderReport } from "../../../src/report";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { arbitraryReport } from "../arbitraryReport";
import { cleanReport, sampleReport } from "../sampleReport";

const LIMIT = 65_536;

/** As GitHub splits a row: at every pipe that no backslash precedes. */
function cells(row: string): string[] {
  return row.split(/(?<!\\)\|/);
}

/** Fenced blocks and code away: nothing in them is markup, a mention or a reference. */
function withoutCode(body: string): string {
  return body
    .replace(/^```[^]*?^```$/gm, "")
    .replace(/`[^`\n]*`|<code>[^\n]*?<\/code>|<pre>[^\n]*?<\/pre>/g, "");
}

function deliveryRows(body: string): string[] {
  return body.split("\n").filter((line) => line.startsWith("| "));
}

function fleet(deliveries: number): ValidationReport {
  const [first] = sampleReport.deliveries;
  const rows = Array.from({ length: deliveries }, (_, index) => ({
    ...first!,
    domainName: `domain-${index}`,
    status: index === deliveries - 1 ? ("error" as const) : ("ok" as const),
  }));
  return { ...sampleReport, deliveries: rows };
}

describe("the comment of a pull request", () => {
  test("starts with the marker that the next run finds it by, then the verdict", () => {
    expect(renderReport(sampleReport, "markdown").split("\n").slice(0, 2)).toEqual([
      "<!-- opensearch-packages:validation:default -->",
      "## ❌ Not clean: 2 errors, 2 warnings, 1 note, 5 of 19 hops not proven, 1 check could not be made",
    ]);
  });

  test("carries the id of its stack, which cannot end the marker early", () => {
    const body = renderReport(cleanReport, "markdown", { commentId: "prod --><b>" });
    expect(body.split("\n")[0]).toBe("<!-- opensearch-packages:validation:prod-----b- -->");
  });

  test("links the run that made it, whose address cannot end the link", () => {
    const runUrl = "https://ci.example/run?a=1)[x](https://evil.example) <b>|`";
    const body = renderReport(cleanReport, "markdown", { runUrl });
    expect(body).toContain(
      "[The run that made this](https://ci.example/run?a=1%29%5Bx%5D%28https://evil.example%29%20%3Cb%3E%7C%60)",
    );
    expect(renderReport(cleanReport, "markdown")).not.toContain("The run that made this");
  });

  test("says nothing but the verdict and the table when all is well", () => {
    const body = renderReport(cleanReport, "markdown");
    expect(body).toContain("## ✅ Clean: every hop that was asked is proven (1 delivery, 3 hops)");
    expect(body).not.toMatch(/### (Hops|Left out|Findings|Not checked|Changed dictionaries)/);
  });

  test("does not call a report clean in which something could not be checked", () => {
    const body = renderReport(
      { ...cleanReport, verdict: "unknown", counts: { ...cleanReport.counts, unchecked: 2 } },
      "markdown",
    );
    expect(body).toContain("## ❔ Not known to be clean: 2 checks could not be made");
  });

  test("cuts a table that is too long at a whole row, the worst first, and tells the true total", () => {
    const body = renderReport(fleet(5_000), "markdown");
    const rows = deliveryRows(body);
    expect(body.length).toBeLessThan(LIMIT);
    expect(rows[2]).toContain("`domain-4999`");
    expect(body).toContain(`_Shown: ${(rows.length - 2).toLocaleString("en-US")} of 5,000 deliveries.`);
  });

  test("shows all of a table that fits", () => {
    const body = renderReport(fleet(150), "markdown");
    expect(deliveryRows(body)).toHaveLength(152);
    expect(body).not.toContain("_Shown: 150 of 150");
  });

  test("has one row a delivery with its hops, in signs and words, and what the apply makes of them", () => {
    const rows = deliveryRows(renderReport(sampleReport, "markdown"));
    expect(rows[0]).toBe(
      "| Status | Package | Domain | Version | → object | → package | → domain | → index |",
    );
    expect(rows.find((row) => row.includes("search-canary"))).toBe(
      "| ⚠️ warning | `product-synonyms` | `search-canary` | `v1 → (known after apply)` | ❌ differs → ➕ planned | ❌ differs → ➕ planned | ⏳ busy | ➖ not asked |",
    );
  });

  test("folds the evidence of each hop: what was seen, by which operation, of what, where and when", () => {
    const body = renderReport(cleanReport, "markdown");
    expect(body).toContain("<details><summary>Evidence of each hop</summary>");
    expect(body).toContain(
      "<br>**domain**: ✅ proven; PackageVersion v2, ACTIVE (`ListPackagesForDomain` of `search-prod` at `eu-central-1`, `2026-11-20T09:30:00.000Z`)",
    );
  });

  test("lists what was left out on purpose, by whom, why and until when", () => {
    expect(renderReport(sampleReport, "markdown")).toContain(
      "- **index**, `product-synonyms` on `search-legacy` – by `suppressions.json` until `2026-12-31`: The domain has no public endpoint",
    );
  });

  test("gives no sign that a report is clean whose hops are not all proven", () => {
    const compared = { ...cleanReport.compared, hopsProven: 2 };
    expect(renderReport({ ...cleanReport, compared }, "markdown")).toContain("## ❔ Not known to be clean");
    expect(renderReport({ ...cleanReport, deliveries: [], packages: [] }, "markdown")).toContain(
      "## ❔ Nothing was compared",
    );
  });

  test("pictures a bounded number of deliveries and says how many there are", () => {
    const body = renderReport(fleet(500), "markdown");
    expect(body).toContain("Picture (the 30 worst of 500 deliveries)");
    expect(body.match(/-->\|/g)).toHaveLength(30);
  });

  test("mentions nobody, refers to no issue and opens no tag, whatever live data say", () => {
    const prose = withoutCode(renderReport(sampleReport, "markdown"));
    expect(prose).not.toMatch(/@acme|(?<!&)#1|<img|<script|\]\(/);
    expect(prose).not.toMatch(/&#(64|35);[A-Za-z0-9]/);
  });

  test("a remedy of several lines can be pasted", () => {
    expect(renderReport(sampleReport, "markdown")).toContain(
      'Import it:<pre>import &#123;&#10;  to = aws_opensearch_package.new&#10;  id = "F999999999"&#10;&#125;</pre>',
    );
  });

  test("folds what changes in meaning in a dictionary, with true totals", () => {
    const body = renderReport(sampleReport, "markdown");
    expect(body).toContain(
      "<details><summary><code>product-synonyms</code>: 1 rule added, 1 removed, 1 changed;",
    );
    expect(body).toContain(
      "\n+ sofa, couch, settee  (line 3)\n- car => auto  (line 1)\n+ car => auto, automobile  (line 1)\n",
    );
    expect(body).toContain("- `car`: `auto` → `auto`, `automobile`\n\n_Shown: 1 of 4 terms._\n");
  });

  test("gives the numbers of a dictionary whose rules do not fit", () => {
    const [change] = sampleReport.dictionaries;
    const many = Array.from({ length: 200 }, () => change!);
    const body = renderReport({ ...sampleReport, dictionaries: many }, "markdown");
    expect(body.length).toBeLessThan(LIMIT);
    expect(body).toContain("- `product-synonyms` (`aws_s3_object.synonyms`): 1 rule added");
  });

  test("a rule of backticks does not end the block that shows it", () => {
    const [change] = sampleReport.dictionaries;
    const diff = { ...change!.diff!, added: [{ line: 1, text: "```\n# heading" }] };
    const body = renderReport({ ...sampleReport, dictionaries: [{ ...change!, diff }] }, "markdown");
    expect(body).toContain("\n+ ``` # heading  (line 1)\n");
  });

  test("any report stays under GitHub's limit, in characters and in bytes", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const body = renderReport(report, "markdown");
        expect(body.length).toBeLessThan(LIMIT);
        expect(Buffer.byteLength(body)).toBeLessThan(LIMIT);
      }),
      { numRuns: 60 },
    );
  });

  test("any report gives rows of eight cells, list items of one line and no tag but our own", () => {
    const ourTags = /^<\/?(details|summary|code|pre|sub|br)>$|^<!-- opensearch-packages:/;
    const ours =
      /^(<!-- opensearch|## |### |- |\| |<details><summary>|<\/details>|```|[-+] .* {2}\(line \d+\)$|Terms with|flowchart | {2}n\d| {2}classDef |_Shown|Compared with |<sub>|$)|compared/;
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const body = renderReport(report, "markdown");
        const lines = body.split("\n");
        const rows = lines.filter((line) => line.startsWith("| "));
        const tagged = body.match(/<(code|pre)>[^\n]*?<\/\1>/g) ?? [];
        const tags = withoutCode(body).match(/<[^>]*>/g) ?? [];
        expect(lines.filter((line) => !ours.test(line))).toEqual([]);
        expect(rows.filter((row) => cells(row).length !== 10)).toEqual([]);
        expect(tagged.filter((code) => !/^<\w+>[^<]*<\/\w+>$/.test(code))).toEqual([]);
        expect(tags.filter((tag) => !ourTags.test(tag))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
