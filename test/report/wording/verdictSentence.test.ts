import { count } from "../../../src/report/wording/count";
import { scopeSentence, verdictSentence } from "../../../src/report/wording/verdictSentence";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { cleanReport, sampleReport } from "../sampleReport";

type Parts = Partial<ValidationReport["counts"] & ValidationReport["compared"]>;

function told(verdict: ValidationReport["verdict"], parts: Parts): string {
  return verdictSentence({
    ...cleanReport,
    verdict,
    counts: { ...cleanReport.counts, ...parts },
    compared: { ...cleanReport.compared, ...parts },
  });
}

describe("the verdict in words", () => {
  test.each([
    ["clean", {}, "Clean: every hop that was asked is proven (1 delivery, 3 hops)"],
    ["clean", { info: 1 }, "Clean: every hop that was asked is proven (1 delivery, 3 hops), 1 note"],
    [
      "clean",
      { deliveries: 1_000, hopsAsked: 4_000, hopsProven: 3_999, hopsPlanned: 1 },
      "Clean: every hop that was asked is proven or made by this apply (1,000 deliveries, 4,000 hops)",
    ],
    ["clean", { hopsAsked: 0, hopsProven: 0 }, "Clean, but no hop was asked: 1 delivery, 1 package"],
    ["findings", { error: 1, warning: 2 }, "Not clean: 1 error, 2 warnings"],
    ["findings", { error: 1, hopsProven: 1 }, "Not clean: 1 error, 2 of 3 hops not proven"],
    ["unknown", { unchecked: 1 }, "Not known to be clean: 1 check could not be made"],
    [
      "unknown",
      { hopsProven: 2, unchecked: 2, info: 3 },
      "Not known to be clean: 1 of 3 hops not proven, 2 checks could not be made, 3 notes",
    ],
  ] as const)("%s with %j", (verdict, parts, sentence) => {
    expect(told(verdict, parts)).toBe(sentence);
  });

  test.each([
    ["findings", {}],
    ["unknown", {}],
    ["clean", { hopsProven: 2 }],
    ["clean", { unchecked: 1 }],
  ] as const)("%s with %j is never called clean", (verdict, parts) => {
    expect(told(verdict, parts)).not.toMatch(/^clean/i);
  });

  test.each(["clean", "findings", "unknown"] as const)(
    "%s of nothing says that it was nothing",
    (verdict) => {
      const empty = { ...cleanReport, verdict, deliveries: [], packages: [] };
      expect(verdictSentence(empty)).toBe("Nothing was compared");
      expect(verdictSentence({ ...empty, counts: { ...empty.counts, error: 1, unchecked: 1 } })).toBe(
        "Nothing was compared: 1 check could not be made, 1 error",
      );
    },
  );
});

describe("what the verdict rests on", () => {
  test("names what was not asked and what did not count", () => {
    const counts = { ...cleanReport.counts, suppressed: 1, unchecked: 2 };
    expect(scopeSentence({ ...cleanReport, counts })).toBe(
      "1 delivery, 1 package, 1 domain compared; of 3 hops 3 proven; whether indexes serve it was not asked; 1 finding suppressed; 2 checks not made",
    );
  });

  test("tells hops that were left out on purpose from those that nothing declares", () => {
    expect(scopeSentence(sampleReport)).toMatch(
      /^8 deliveries, .* of 19 hops 9 proven, 5 made by this apply, 5 not proven; .*whether indexes serve 7 of them was not asked; 3 hops left out on purpose;/,
    );
  });

  test("says how many deliveries get another version", () => {
    const deliveries = cleanReport.deliveries.map((row) => ({ ...row, versionAfterApply: "v3" }));
    expect(scopeSentence({ ...cleanReport, deliveries })).toContain("; 1 delivery to serve another version;");
  });
});

test("numbers and nouns agree", () => {
  expect([count(0, "row"), count(1, "retry"), count(2, "retry"), count(12_345, "call")]).toEqual([
    "0 rows",
    "1 retry",
    "2 retries",
    "12,345 calls",
  ]);
});
