import { applyRules } from "../../../src/validation/rules/applyRules";
import type { Found, Rule } from "../../../src/validation/rules/Rule";
import { judged } from "../subjects";

const FOUND: Found = {
  address: "a.b",
  region: null,
  input: null,
  packageId: null,
  domainName: null,
  severity: "error",
  message: "It is so.",
  expected: null,
  actual: null,
  remedy: "Decide",
};
const rule = (check: Rule["check"]): Rule =>
  ({ code: "domain-busy", severity: "warning", hop: "domain", check }) as unknown as Rule;

describe("the rules, applied,", () => {
  it("put code and hop on what they find, once for what is the same", () => {
    const refusal = {
      operation: "x",
      exception: "y",
      certainty: "certain" as const,
      doneBefore: [],
      notReached: [],
    };
    const rules = [rule(() => [FOUND, FOUND, { ...FOUND, refusal }]), rule(() => [FOUND])];
    const finding = { ...FOUND, code: "domain-busy", hop: "domain", refusal: null, suppressed: null };
    expect(applyRules(judged(), rules)).toEqual({
      findings: [finding, { ...finding, refusal }],
      unchecked: [],
    });
  });

  it("are not passed where one fails", () => {
    const broken = rule(() => {
      throw new Error("no");
    });
    const { findings, unchecked } = applyRules(judged(), [broken, rule(() => [FOUND])]);
    expect(findings).toHaveLength(1);
    expect(unchecked).toEqual([
      {
        address: "(all)",
        input: null,
        what: "domain-busy",
        why: "the rule failed: Error: no",
        checkedBy: null,
        hop: "domain",
      },
    ]);
  });

  it("find nothing in nothing", () => {
    expect(applyRules(judged())).toEqual({ findings: [], unchecked: [] });
  });
});
