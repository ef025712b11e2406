import stringWidth from "string-width";
import fc from "fast-check";
import { renderReport } from "../../../src/report";
import { arbitraryReport } from "../arbitraryReport";
import { cleanReport, sampleReport } from "../sampleReport";

const escape = String.fromCharCode(0x1b);

function tableLines(width: number): string[] {
  return renderReport(sampleReport, "table", { width }).split("\n\n")[0]?.split("\n") ?? [];
}

describe("the table for terminals", () => {
  test.each([40, 60, 80, 100, 132, 160, 200])("fits into a terminal of %i columns", (width) => {
    for (const line of tableLines(width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  test("has one row a delivery with its hops in words, and what the apply makes of them", () => {
    const [header = "", ...rows] = tableLines(200);
    expect(header.split(/ {2,}/)).toEqual([
      ...["Status", "Package", "Domain", "Version"],
      ...["→ object", "→ package", "→ domain", "→ index"],
    ]);
    expect(rows).toHaveLength(sampleReport.deliveries.length);
    expect(rows.find((row) => row.includes("search-canary"))?.split(/ {2,}/)).toEqual([
      ...["warning", "product-synonyms", "search-canary", "v1 → (known after apply)"],
      ...["✗ differs → + planned", "✗ differs → + planned", "… busy", "– not asked"],
    ]);
  });

  test("is a list on a narrow terminal, in which no state is cut", () => {
    const list = tableLines(60).join("\n");
    expect(list).toContain("warning    product-synonyms on search-staging\n");
    expect(list).toContain(" domain ✗ differs ·");
    expect(list.match(/✗ missing → \+ planned/g)).toHaveLength(3);
  });

  test("of two names that do not fit keeps the one that is short", () => {
    expect(tableLines(60).join("\n")).toMatch(/a-very-long-\S*… on d{28}$/m);
  });

  test("does not say that a domain serves nothing where it was not read", () => {
    expect(tableLines(200).find((row) => row.includes("a-very-long"))).toMatch(/ unread {2,}/);
  });

  test("says why a hop is not proven and what would check it, once for all deliveries", () => {
    const [stale] = sampleReport.deliveries.slice(1);
    const deliveries = Array.from({ length: 12 }, (_, index) => ({
      ...stale!,
      domainName: `domain-${index}`,
    }));
    const table = renderReport({ ...sampleReport, deliveries }, "table");
    expect(table).toContain(
      "\n  domain differs, product-synonyms on domain-0 and 11 more – the domain serves v1",
    );
    expect(renderReport(sampleReport, "table")).toMatch(
      /package not checked, a-very-long-.*; checked by es:GetPackageVersionHistory\n/,
    );
  });

  test("says what was left out on purpose, by whom, why and until when", () => {
    const table = renderReport(sampleReport, "table");
    expect(table).toContain(
      "index, product-synonyms on search-legacy – by suppressions.json until 2026-12-31: The domain has no public endpoint",
    );
    expect(table).toContain(
      "object, product-synonyms on search-legacy – by --leave-out object: The pipeline's role",
    );
  });

  test("aligns its columns although Japanese characters are two columns wide", () => {
    const starts = tableLines(200)
      .filter((line) => /japanese|brand-new/.test(line))
      .map((line) => stringWidth(line.slice(0, line.search(/✓|✗/))));
    expect(starts).toHaveLength(2);
    expect(starts[0]).toBe(starts[1]);
  });

  test("writes every name in full when nothing says how wide the terminal is", () => {
    expect(renderReport(sampleReport, "table")).toContain("japanese-stop-words-日本語");
  });

  test("puts the worst row first and the verdict last", () => {
    const lines = renderReport(sampleReport, "table").trimEnd().split("\n");
    expect(lines[1]).toMatch(/^error /);
    expect(lines.at(-2)).toBe(
      "Not clean: 2 errors, 2 warnings, 1 note, 5 of 19 hops not proven, 1 check could not be made.",
    );
  });

  test("names the remedy of each finding, and keeps the lines of code in it", () => {
    const table = renderReport(sampleReport, "table");
    expect(table).toContain('  import {\n    to = aws_opensearch_package.new\n    id = "F999999999"\n  }\n');
  });

  test("shows a suppressed finding as suppressed, with its reason", () => {
    expect(renderReport(sampleReport, "table")).toMatch(
      /^suppressed association-unmanaged .*\n[^]*Suppressed until 2026-12-31 in suppressions.json: Experiment/m,
    );
  });

  test("uses colours only when told to", () => {
    expect(renderReport(sampleReport, "table", { color: true })).toContain(`${escape}[31merror`);
    expect(renderReport(sampleReport, "table")).not.toContain(escape);
  });

  test("says that a clean report is clean, and how much was compared", () => {
    expect(renderReport(cleanReport, "table")).toMatch(
      /Clean: every hop that was asked is proven \(1 delivery, 3 hops\)\.\n1 delivery, 1 package, 1 domain compared; .*; whether indexes serve it was not asked\n$/,
    );
  });

  test("lets no control character of any report through to the terminal", () => {
    fc.assert(
      fc.property(arbitraryReport, fc.integer({ min: 20, max: 200 }), (report, width) => {
        expect(renderReport(report, "table", { width })).not.toMatch(
          /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
      { numRuns: 25 },
    );
  });
});
