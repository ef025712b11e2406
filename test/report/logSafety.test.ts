import fc from "fast-check";
import { renderReport, REPORT_FORMATS } from "../../src/report";
import { actionsOf } from "../contract/hostileText";
import { arbitraryReport } from "./arbitraryReport";

describe.each(REPORT_FORMATS)("a report as %s", (format) => {
  test("acts on no terminal and no CI log, whatever a plan, a dictionary or the service says", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        expect(actionsOf(renderReport(report, format)).slice(0, 3)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
