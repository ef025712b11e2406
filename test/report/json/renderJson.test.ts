import fc from "fast-check";
import { renderReport } from "../../../src/report";
import { arbitraryReport } from "../arbitraryReport";

describe("the JSON report", () => {
  test("is any report exactly, and lets no control or invisible character through to a terminal", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const json = renderReport(report, "json");
        expect(JSON.stringify(JSON.parse(json)) === JSON.stringify(report)).toBe(true);
        expect(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u.exec(json)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
