import fc from "fast-check";
import { mergeReports, readReport, renderReport } from "../../src/report";
import type { ValidationReport } from "../../src/validation/result/ValidationReport";
import { arbitraryReport } from "./arbitraryReport";
import { cleanReport, sampleReport } from "./sampleReport";

function renamed(report: ValidationReport, name: string): ValidationReport {
  return { ...report, inputs: report.inputs.map((input, at) => ({ ...input, name: `${name}/${at}.json` })) };
}

const [sample, clean] = [renamed(sampleReport, "sample"), renamed(cleanReport, "clean")];

describe("several reports as one", () => {
  test("one alone stays as it is", () => {
    expect(mergeReports([sampleReport])).toBe(sampleReport);
  });

  test("has every row and the sum of every number, and can be read as any report", () => {
    const merged = mergeReports([sample, clean]);
    expect(merged.deliveries).toEqual([...sample.deliveries, ...clean.deliveries]);
    expect(merged.inputs.map(({ name }) => name)).toEqual([
      "sample/0.json",
      "sample/1.json",
      "clean/0.json",
      "clean/1.json",
    ]);
    expect(merged.counts).toEqual(sample.counts);
    expect(merged.compared.hopsAsked).toBe(sample.compared.hopsAsked + clean.compared.hopsAsked);
    expect(merged.calls.opensearch).toBe(sample.calls.opensearch + clean.calls.opensearch);
    expect(readReport(renderReport(merged, "json"), "merged.json")).toEqual(merged);
  });

  test("is as bad as the worst of them, wherever that stands", () => {
    const unknown = renamed({ ...cleanReport, verdict: "unknown" }, "unknown");
    expect(mergeReports([clean, unknown]).verdict).toBe("unknown");
    expect(mergeReports([unknown, sample, clean]).verdict).toBe("findings");
    expect(mergeReports([clean, renamed(cleanReport, "other")]).verdict).toBe("clean");
  });

  test("tells the findings of all, the worst first", () => {
    const severities = mergeReports([sample, renamed(sampleReport, "other")]).findings.map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual([...severities].sort((a, b) => "ewi".indexOf(a[0]!) - "ewi".indexOf(b[0]!)));
  });

  test("two of files of one name are refused: nobody could tell their rows apart", () => {
    expect(() => mergeReports([sample, clean, sample])).toThrow(/"?sample\/0\.json"?/);
  });

  test("loses nothing of any reports", () => {
    fc.assert(
      fc.property(fc.array(arbitraryReport, { minLength: 2, maxLength: 3 }), (reports) => {
        const merged = mergeReports(reports.map((report, at) => renamed(report, `${at}`)));
        for (const list of [
          "findings",
          "packages",
          "domains",
          "indexes",
          "dictionaries",
          "unchecked",
        ] as const)
          expect(merged[list]).toHaveLength(reports.reduce((sum, report) => sum + report[list].length, 0));
        expect(reports.some(({ verdict }) => verdict !== "clean")).toBe(merged.verdict !== "clean");
      }),
      { numRuns: 20 },
    );
  });
});
