import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { renderReport } from "../../../src/report";
import { FINDING_CODES } from "../../../src/contract/findingCodes.generated";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { arbitraryReport } from "../arbitraryReport";
import { sampleReport } from "../sampleReport";
import { sarifEssentials } from "./sarifEssentials";

interface Message {
  readonly message: { readonly text: string };
  readonly properties: { readonly hop: string | null };
}

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly Message[] }[];
    readonly results: readonly (Message & {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly suppressions: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
        readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string } };
      }[];
    })[];
  }[];
}

function runOf(report: ValidationReport): SarifLog["runs"][number] {
  const [run] = (JSON.parse(renderReport(report, "sarif")) as SarifLog).runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

describe("the SARIF report", () => {
  test("has a rule for every finding code, and each result points at its rule", () => {
    const run = runOf(sampleReport);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([...FINDING_CODES]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test("places a result at its Terraform address and in the file that was validated", () => {
    const location = runOf(sampleReport).results[2]?.locations[0];
    expect(location?.logicalLocations[0]?.fullyQualifiedName).toBe(
      'module.staging["eu"].aws_opensearch_package_association.synonyms[0]',
    );
    expect(location?.physicalLocation?.artifactLocation.uri).toBe("plan.json");
  });

  test("of several files places a result in the one that declares its address", () => {
    const findings = sampleReport.findings.map((finding) => ({ ...finding, input: "stacks/b.json" }));
    const location = runOf({ ...sampleReport, findings }).results[0]?.locations[0];
    expect(location?.physicalLocation?.artifactLocation.uri).toBe("stacks/b.json");
  });

  test("names no file when the plan came from standard input", () => {
    const findings = sampleReport.findings.map((finding) => ({ ...finding, input: "-" }));
    const piped = { ...sampleReport, inputs: sampleReport.inputs.slice(1), findings };
    expect(runOf(piped).results[0]?.locations[0]?.physicalLocation).toBeUndefined();
  });

  test("gives severities as SARIF's levels", () => {
    expect(runOf(sampleReport).results.map(({ level }) => level)).toEqual([
      "error",
      "error",
      "warning",
      "note",
      "warning",
      "warning",
    ]);
  });

  test("a suppressed finding is a suppressed result with its reason", () => {
    const suppressed = runOf(sampleReport).results.filter(({ suppressions }) => suppressions.length > 0);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(["association-unmanaged"]);
    expect(suppressed[0]?.suppressions[0]?.justification).toMatch(/^Experiment/);
  });

  test("tells what could not be checked as a notification", () => {
    expect(runOf(sampleReport).invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  test("says which hop a result and a notification are about", () => {
    const { results, invocations } = runOf(sampleReport);
    expect(results.map(({ properties }) => properties.hop)).toEqual([
      "domain",
      "package",
      "domain",
      "package",
      null,
      "object",
    ]);
    expect(invocations[0]?.toolExecutionNotifications).toMatchObject([{ properties: { hop: "domain" } }]);
  });

  test.each([
    ["//evil.example/plan.json", "file:///evil.example/plan.json"],
    ["javascript:alert(1)", "javascript%3Aalert(1)"],
    ["a b/[c]?d#e.json", "a%20b/%5Bc%5D%3Fd%23e.json"],
  ])("a file called %s is a file, and no address of another host or scheme", (input, uri) => {
    const findings = sampleReport.findings.slice(0, 1).map((finding) => ({ ...finding, input }));
    const [location] = runOf({ ...sampleReport, findings }).results[0]?.locations ?? [];
    expect(location?.physicalLocation?.artifactLocation.uri).toBe(uri);
  });

  test("no text of any report is a link, an argument or a control character to a viewer", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { results, invocations } = runOf(report);
        const notifications = invocations.flatMap((one) => one.toolExecutionNotifications);
        const texts = [...results, ...notifications].map(({ message }) => message.text);
        texts.push(...results.flatMap((one) => one.suppressions.map(({ justification }) => justification)));
        for (const text of texts) {
          expect(text).not.toMatch(/(?<!\\)\]\(/);
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("any report gives what SARIF asks for", () => {
    const isSarif = new Ajv2020({ strict: false }).compile(sarifEssentials);
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        isSarif(JSON.parse(renderReport(report, "sarif")));
        expect(isSarif.errors ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
