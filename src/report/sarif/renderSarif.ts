import type { Finding, Severity } from "../../validation/Finding";
import { FINDING_CODES } from "../../validation/FindingCode";
import type { UncheckedItem, ValidationReport } from "../../validation/ValidationReport";
import { jsonText } from "../json/jsonText";
import { plainLine } from "../plainText";
import { ruleDescriptions } from "./ruleDescriptions";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * SARIF 2.1.0, one run. A finding's place is a Terraform address: a logical location. Consumers that show
 * findings in files (GitHub's code scanning refuses results without one) get the file that was validated;
 * with several the first, because a finding does not know which of them declares its address.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export function renderSarif(report: ValidationReport): string {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: report.tool.name, version: report.tool.version, rules: rules() } },
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: report.unchecked.map(notification) },
        ],
        results: report.findings.map((finding) => result(finding, report.inputs[0]?.name)),
      },
    ],
  };
  return jsonText(log);
}

function rules(): object[] {
  return FINDING_CODES.map((code) => ({ id: code, shortDescription: { text: ruleDescriptions[code] } }));
}

function result(finding: Finding, inputName: string | undefined): object {
  const { code, severity, address, message, remedy, suppressed } = finding;
  const { expected, actual, domainName, packageId, region } = finding;
  return {
    ruleId: code,
    ruleIndex: FINDING_CODES.indexOf(code),
    level: levels[severity],
    message: { text: `${address}: ${message} ${remedy}` },
    locations: [
      {
        ...(inputName === undefined || inputName === "-" ? {} : { physicalLocation: place(inputName) }),
        logicalLocations: [{ fullyQualifiedName: address, kind: "resource" }],
      },
    ],
    partialFingerprints: { "codeAndAddress/v1": `${code}:${address}` },
    suppressions:
      suppressed === null ? [] : [{ kind: "external", status: "accepted", justification: suppressed.reason }],
    properties: { expected, actual, remedy, domainName, packageId, region },
  };
}

/** A relative URI, as SARIF wants for files of a repository. */
function place(fileName: string): object {
  const uri = plainLine(fileName).replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  return { artifactLocation: { uri }, region: { startLine: 1 } };
}

function notification({ address, what, why }: UncheckedItem): object {
  return { level: "warning", message: { text: `${address}: ${what} could not be checked: ${why}` } };
}
