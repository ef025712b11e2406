import fc from "fast-check";
import { renderReport } from "../../../src/report";
import { REVIEW_LABELS, reviewLabels } from "../../../src/report/labels/reviewLabels";
import { verdictSentence } from "../../../src/report/wording/verdictSentence";
import type { Finding, FindingRefusal } from "../../../src/validation/result/Finding";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { arbitraryReport } from "../arbitraryReport";
import { cleanReport, sampleReport } from "../sampleReport";

const [finding] = sampleReport.findings;

function withFindings(...findings: Partial<Finding>[]): ValidationReport {
  const whole = findings.map((parts) => ({ ...finding!, ...parts }));
  return { ...cleanReport, verdict: "findings", findings: whole };
}

function refusal(certainty: FindingRefusal["certainty"]): FindingRefusal {
  const call = { operation: "CreatePackage", exception: "ResourceAlreadyExistsException" };
  return { ...call, certainty, doneBefore: [], notReached: [] };
}

describe("the labels of a review", () => {
  test("there are none where all is proven and nothing changes", () => {
    expect(reviewLabels(cleanReport)).toEqual([]);
    expect(renderReport(cleanReport, "labels")).toBe("[]\n");
  });

  test("what changes words, or what a domain serves, is a change", () => {
    const [row] = cleanReport.deliveries;
    const served = { ...cleanReport, deliveries: [{ ...row!, versionAfterApply: "v9" }] };
    const worded = { ...cleanReport, dictionaries: sampleReport.dictionaries };
    for (const report of [served, worded]) expect(reviewLabels(report)).toEqual(["dictionary-change"]);
  });

  test("words that were compared and are the same are none, and words that could not be compared may be any", () => {
    const [change] = sampleReport.dictionaries;
    const same = { ...change!, diff: { ...change!.diff!, identical: true } };
    expect(reviewLabels({ ...cleanReport, dictionaries: [same] })).toEqual([]);
    expect(reviewLabels({ ...cleanReport, dictionaries: [{ ...change!, diff: null }] })).toEqual([
      "dictionary-change",
    ]);
  });

  test("a refusal that will come fails, and one that may come may fail", () => {
    expect(reviewLabels(withFindings({ refusal: refusal("certain") }))).toEqual(["will-fail"]);
    expect(reviewLabels(withFindings({ refusal: refusal("one of several") }))).toEqual(["will-fail"]);
    expect(reviewLabels(withFindings({ refusal: refusal("possible") }))).toEqual(["may-fail"]);
  });

  test("what is found and refused by nobody is a finding, and what is suppressed is none", () => {
    expect(reviewLabels(withFindings({ severity: "warning" }))).toEqual(["dictionary-finding"]);
    const suppressed = { reason: "known since the spring", source: "suppressions.json" };
    const report = {
      ...withFindings({ refusal: refusal("certain"), suppressed }),
      verdict: "clean",
    } as const;
    expect(reviewLabels(report)).toEqual([]);
  });

  test("what was not checked is a label, whoever says so", () => {
    const open = { ...cleanReport, compared: { ...cleanReport.compared, hopsProven: 0 } };
    for (const report of [
      { ...cleanReport, verdict: "unknown" as const },
      { ...cleanReport, unchecked: sampleReport.unchecked },
      open,
      withFindings({ code: "nothing-compared" }),
    ])
      expect(reviewLabels(report)).toEqual(["not-checked"]);
  });

  test("a report with no label is clean, whatever it says", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const labels = reviewLabels(report);
        expect(REVIEW_LABELS).toEqual(expect.arrayContaining(labels));
        if (labels.length > 0) return;
        expect(report.verdict).not.toBe("unknown");
        expect(verdictSentence(report)).toMatch(/^Clean: /);
      }),
    );
    const odd = { ...cleanReport, verdict: "findings" as const };
    expect(reviewLabels(odd)).toEqual(["not-checked"]);
  });
});
