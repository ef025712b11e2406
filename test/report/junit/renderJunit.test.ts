import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { renderReport } from "../../../src/report";
import type { HopReading } from "../../../src/validation/result/Hop";
import { arbitraryReport } from "../arbitraryReport";
import { hops, reading } from "../sampleDeliveries";
import { cleanReport, sampleReport } from "../sampleReport";

interface TestCase {
  readonly "@name": string;
  readonly failure?: { readonly "@type": string; readonly "@message": string };
  readonly error?: { readonly "@message": string };
  readonly skipped?: { readonly "@message": string };
  readonly "system-out"?: string;
}

interface Suite {
  readonly "@tests": string;
  readonly "@failures": string;
  readonly testcase: readonly TestCase[];
}

function suitesOf(xml: string): readonly Suite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    isArray: (name) => ["testsuite", "testcase"].includes(name),
  });
  const parsed = parser.parse(xml) as { testsuites: { testsuite?: readonly Suite[] } };
  return parsed.testsuites.testsuite ?? [];
}

function testCase(address: string, xml = renderReport(sampleReport, "junit")): TestCase {
  const found = suitesOf(xml)
    .flatMap((suite) => suite.testcase)
    .find(({ "@name": name }) => name === address || name.startsWith(`${address} (`));
  if (found === undefined) throw new Error(`no test case ${address}`);
  return found;
}

describe("the JUnit report", () => {
  test("tells two stacks with the same addresses apart, and names the file", () => {
    const [first = sampleReport.deliveries[0]] = sampleReport.deliveries;
    if (first === undefined) throw new Error("the sample has deliveries");
    const inputs = ["a.json", "b.json"].map(
      (name) => ({ name, kind: "plan", mode: "normal", terraformVersion: null }) as const,
    );
    const deliveries = inputs.map(({ name }) => ({ ...first, input: name }));
    const findings = sampleReport.findings
      .slice(0, 1)
      .map((finding) => ({ ...finding, address: first.address ?? "", input: "b.json" }));
    const empty = { packages: [], domains: [], unchecked: [], dictionaries: [] };
    const xml = renderReport({ ...sampleReport, ...empty, inputs, deliveries, findings }, "junit");
    expect(testCase(`${first.address} (a.json)`, xml)).not.toHaveProperty("failure");
    expect(testCase(`${first.address} (b.json)`, xml)).toMatchObject({ "@file": "b.json" });
    expect(testCase(`${first.address} (b.json)`, xml)).toHaveProperty("failure");
  });

  test("has a test case for each delivery, package and domain, and for what findings speak of besides", () => {
    expect(suitesOf(renderReport(sampleReport, "junit")).map((suite) => Number(suite["@tests"]))).toEqual([
      8, 3, 3, 1,
    ]);
  });

  test("fails a subject with a finding, naming code and message", () => {
    const { failure } = testCase("aws_opensearch_package_association.stops_on_prod");
    expect(failure?.["@type"]).toBe("association-failed, hop-domain");
    expect(failure?.["@message"]).toMatch(/^The service could not associate the package/);
  });

  function outcomeOf(hop: HopReading, failOn?: "never"): string[] {
    const delivery = { ...cleanReport.deliveries[0]!, hops: hops({ domain: [reading("proven"), hop] }) };
    const xml = renderReport({ ...cleanReport, deliveries: [delivery] }, "junit", { failOn });
    const told = testCase(delivery.address ?? "", xml);
    return (["failure", "error", "skipped"] as const).filter((outcome) => told[outcome] !== undefined);
  }

  test.each([
    ["proven", []],
    ["planned", []],
    ["differs", ["failure"]],
    ["missing", ["failure"]],
    ["failed", ["failure"]],
    ["busy", ["failure"]],
    ["not checked", ["error"]],
  ] as const)("a delivery with a hop that is %s gives %j", (state, outcome) => {
    expect(outcomeOf(reading(state))).toEqual(outcome);
  });

  test("a bad hop does not pass where failures are switched off", () => {
    expect(outcomeOf(reading("missing"), "never")).toEqual(["skipped"]);
  });

  test("says which hop is bad, why, and what would check it", () => {
    expect(testCase("opensearchpackages_rollout.synonyms_on_canary").failure).toMatchObject({
      "@type": "hop-domain",
      "@message": expect.stringMatching(
        /^domain busy: the service is still .*; checked by --wait 5m$/,
      ) as unknown,
    });
  });

  test("skips a delivery of which no hop was asked, with the reason", () => {
    expect(testCase("domain/search-prod/package/F333333333").skipped?.["@message"]).toMatch(
      /domain: left out: .* by suppressions\.json until 2026-12-31: Experiment/s,
    );
  });

  test("two deliveries at one address are one test case that tells of both", () => {
    const [first] = cleanReport.deliveries;
    const other = { ...first!, hops: hops({ domain: [reading("missing", { why: "it is gone" })] }) };
    const xml = renderReport({ ...cleanReport, deliveries: [first!, other] }, "junit");
    expect(testCase(first!.address ?? "", xml).failure?.["@message"]).toBe("domain missing: it is gone");
  });

  test("a finding below the threshold is output, not a failure", () => {
    const quiet = testCase("aws_opensearch_package.synonyms");
    expect(quiet.failure).toBeUndefined();
    expect(quiet["system-out"]).toContain("info package-busy");
  });

  test("the threshold is an option, and `never` fails nothing", () => {
    const strict = renderReport(sampleReport, "junit", { failOn: "info" });
    expect(testCase("aws_opensearch_package.synonyms", strict).failure).toBeDefined();
    expect(renderReport(sampleReport, "junit", { failOn: "never" })).not.toContain("<failure");
  });

  test("skips a subject whose findings are suppressed, with the reason", () => {
    expect(testCase("domain/search-prod/package/F333333333").skipped?.["@message"]).toContain(
      "association-unmanaged: Experiment",
    );
  });

  test("what could not be checked is an error, never a pass", () => {
    expect(testCase("aws_opensearch_package_association.long").error?.["@message"]).toMatch(
      /^es:ListPackagesForDomain/,
    );
  });

  test("any report gives valid XML whose totals are those of its test cases", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const xml = renderReport(report, "junit");
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        for (const suite of suitesOf(xml)) {
          expect(suite.testcase).toHaveLength(Number(suite["@tests"]));
          expect(suite.testcase.filter((one) => one.failure !== undefined)).toHaveLength(
            Number(suite["@failures"]),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
