import { applySuppressions } from "../../src/validation/suppressions/applySuppressions";
import type { Finding } from "../../src/validation";

const finding: Finding = {
  code: "association-stale",
  severity: "error",
  address: 'aws_opensearch_package_association.a["x"]',
  message: "m",
  expected: null,
  actual: null,
  remedy: "r",
  refusal: null,
  suppressed: null,
  hop: null,
  domainName: null,
  packageId: null,
  region: null,
  input: null,
};
const accepted = { code: "association-stale", reason: "known since Monday", source: "file.json" };
const apply = (address: string, until?: string): Finding[] =>
  applySuppressions([finding], [{ ...accepted, address, until }], "2027-01-31");

describe("suppressions", () => {
  it("cover an address, or what a glob stands for", () => {
    for (const address of [finding.address, "*", "aws_*[*]", '*.a["x"]']) {
      expect(apply(address)).toMatchObject([{ suppressed: { reason: "known since Monday" } }]);
    }
  });

  it("hold through their last day", () => {
    expect(apply("*", "2027-01-31")).toMatchObject([{ suppressed: { until: "2027-01-31" } }]);
  });

  it("no longer hold after it, which is warned about", () => {
    expect(apply("*", "2027-01-30")).toMatchObject([
      { suppressed: null },
      { code: "suppression-stale", severity: "warning" },
    ]);
  });

  it("that cover nothing are told, without failing the check", () => {
    expect(apply("aws_b*")).toMatchObject([
      { suppressed: null },
      { code: "suppression-stale", severity: "info" },
    ]);
  });
});
