import { renderReport, REPORT_FORMATS, type ReportFormat } from "../../src/report";
import { pageScript, pageStyles } from "../../src/report/html/page.generated";
import { expectGolden, goldenPath } from "./golden";
import { cleanReport, sampleReport } from "./sampleReport";

const goldenNames: Readonly<Record<ReportFormat, string>> = {
  table: "table.txt",
  json: "report.json",
  markdown: "comment.md",
  junit: "junit.xml",
  sarif: "report.sarif",
  html: "page.html",
  labels: "labels.json",
};

/** Script and styles of the page have a test of their own; here they would only be twice in every change. */
function withoutGenerated(text: string): string {
  return text
    .replace(pageScript, "SCRIPT")
    .replace(pageStyles, "STYLES")
    .replace(/'sha256-[^']+'/g, "'HASH'");
}

describe("renderReport", () => {
  test.each(REPORT_FORMATS)("tells the sample as the golden file of %s", (format) => {
    const told = renderReport(sampleReport, format, { width: 120 });
    expectGolden(withoutGenerated(told), goldenPath(goldenNames[format]));
  });

  test.each(REPORT_FORMATS)("ends %s with one line break, also when there is nothing to say", (format) => {
    expect(renderReport(cleanReport, format)).toMatch(/[^\n]\n$/);
  });
});
