import { renderReport, REPORT_FORMATS, type ReportFormat } from "../../src/report";
import { expectGolden, goldenPath } from "./golden";
import { cleanReport, sampleReport } from "./sampleReport";

const goldenNames: Readonly<Record<ReportFormat, string>> = {
  table: "table.txt",
  json: "report.json",
  markdown: "comment.md",
  junit: "junit.xml",
  sarif: "report.sarif",
  html: "page.html",
};

describe("renderReport", () => {
  test.each(REPORT_FORMATS)("tells the sample as the golden file of %s", (format) => {
    expectGolden(renderReport(sampleReport, format, { width: 120 }), goldenPath(goldenNames[format]));
  });

  test.each(REPORT_FORMATS)("ends %s with one line break, also when there is nothing to say", (format) => {
    expect(renderReport(cleanReport, format)).toMatch(/[^\n]\n$/);
  });
});
