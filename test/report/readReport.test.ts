import { PackagesError } from "../../src/errors";
import { readReport, renderReport } from "../../src/report";
import { sampleReport } from "./sampleReport";

function messageOf(json: string): string {
  try {
    readReport(json, "report.json");
  } catch (error) {
    if (error instanceof PackagesError) return error.message;
    throw error;
  }
  throw new Error("the report was accepted");
}

describe("readReport", () => {
  test("reads what the JSON report says, also after a byte order mark", () => {
    const json = renderReport(sampleReport, "json");
    expect(readReport(json, "report.json")).toEqual(sampleReport);
    expect(readReport(`\ufeff${json}`, "report.json")).toEqual(sampleReport);
  });

  test.each([
    ["an empty file", "", /^report\.json: reading the report: it is empty\. Make one with/],
    ["something else than JSON", "| table |", /it is not JSON, or it is cut off/],
    ["a report that is cut off", renderReport(sampleReport, "json").slice(0, -20), /it is cut off/],
    ["JSON that is no report", "[1]", /it is JSON, but not a validation report/],
    ["JSON null", "null", /it is JSON, but not a validation report/],
    [
      "a plan",
      '{"format_version":"1.2"}',
      /a plan or a state of Terraform.*Run `opensearch-packages validate/,
    ],
    [
      "a report of an older format",
      JSON.stringify({ ...sampleReport, formatVersion: "1.0" }),
      /made by an older version .*; this one reads format 2\.1 \(got "1\.0"\)\. Run `opensearch-packages validate` again/,
    ],
    [
      "a report of a newer format",
      JSON.stringify({ ...sampleReport, formatVersion: "3.0" }),
      /reads reports of format 2\.1 only \(got "3\.0"\)/,
    ],
    [
      "a report whose format is no text",
      JSON.stringify({ ...sampleReport, formatVersion: 2 }),
      /reads reports of format 2\.1 only \(got "2"\)/,
    ],
    [
      "a report that was changed",
      JSON.stringify({ ...sampleReport, findings: [1] }),
      /findings\[0\]: it must be object/,
    ],
  ])("refuses %s with one sentence that says what to do", (_, json, message) => {
    expect(messageOf(json)).toMatch(message);
  });
});
