import fc from "fast-check";
import { renderReport } from "../../../src/report";
import { arbitraryReport } from "../arbitraryReport";

describe("the JSON report", () => {
  test("is any report exactly, and lets no control or invisible character through to a terminal", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const json = renderReport(report, "json");
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)));
        expect(json).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 40 },
    );
  });
});
