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
  test.each([60, 80, 100, 132])("fits into a terminal of %i columns", (width) => {
    for (const line of tableLines(width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  test("aligns its columns although Japanese characters are two columns wide", () => {
    const starts = tableLines(200)
      .filter((line) => /japanese|brand-new/.test(line))
      .map((line) => stringWidth(line.slice(0, line.search(/v2|none →/))));
    expect(starts).toHaveLength(2);
    expect(starts[0]).toBe(starts[1]);
  });

  test("writes every name in full when nothing says how wide the terminal is", () => {
    expect(renderReport(sampleReport, "table")).toContain("japanese-stop-words-日本語");
  });

  test("puts the worst row first and the verdict last", () => {
    const lines = renderReport(sampleReport, "table").trimEnd().split("\n");
    expect(lines[1]).toMatch(/^error /);
    expect(lines.at(-2)).toBe("Declared and live differ: 2 errors, 2 warnings, 1 note.");
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
      /Clean: what is declared is what is live\.\n1 association, 1 package, 1 domain compared\n$/,
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
