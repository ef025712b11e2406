import { count, scopeSentence, verdictSentence } from "../../src/report/verdictSentence";
import type { ValidationReport } from "../../src/validation/ValidationReport";
import { cleanReport } from "./sampleReport";

function verdict(verdict: ValidationReport["verdict"], counts: Partial<ValidationReport["counts"]>): string {
  return verdictSentence({ ...cleanReport, verdict, counts: { ...cleanReport.counts, ...counts } });
}

describe("the verdict in words", () => {
  test.each([
    ["clean", {}, "Clean: what is declared is what is live"],
    ["clean", { info: 1 }, "Clean: nothing that fails the check, 1 note"],
    ["findings", { error: 1, warning: 2 }, "Declared and live differ: 1 error, 2 warnings"],
    ["unknown", { unchecked: 1 }, "Not known to be clean: 1 check could not be made"],
    ["unknown", { unchecked: 2, info: 3 }, "Not known to be clean: 2 checks could not be made; 3 notes"],
  ] as const)("%s with %j", (value, counts, sentence) => {
    expect(verdict(value, counts)).toBe(sentence);
  });

  test("a clean plan that changes something is not said to be live already", () => {
    const packages = cleanReport.packages.map((row) => ({ ...row, plannedAction: "update" as const }));
    const associations = cleanReport.deliveries.map((row) => ({ ...row, versionAfterApply: "v3" }));
    const changing = { ...cleanReport, packages, associations };
    expect(verdictSentence(changing)).toBe("Clean: nothing stands in the way of what is planned");
    expect(scopeSentence(changing)).toContain("compared, 1 association to serve another version");
  });

  test("never calls a report clean that is not", () => {
    expect(verdict("findings", {})).not.toMatch(/^clean/i);
    expect(verdict("unknown", {})).not.toMatch(/^clean/i);
  });
});

test("the scope names what did not count", () => {
  const counts = { ...cleanReport.counts, suppressed: 1, unchecked: 2 };
  expect(scopeSentence({ ...cleanReport, counts })).toBe(
    "1 association, 1 package, 1 domain compared, 1 finding suppressed, 2 checks not made",
  );
});

test("numbers and nouns agree", () => {
  expect([count(0, "row"), count(1, "retry"), count(2, "retry"), count(12_345, "call")]).toEqual([
    "0 rows",
    "1 retry",
    "2 retries",
    "12,345 calls",
  ]);
});
