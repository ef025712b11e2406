import type { Finding, Severity } from "../../validation/Finding";
import { FINDING_CODES } from "../../validation/FindingCode";
import { CODES } from "../../validation/rules";
import type { UncheckedItem, ValidationReport } from "../../validation/ValidationReport";
import { jsonText } from "../json/jsonText";
import { plainLine } from "../plainText";
import { declaredAt } from "../rowLabels";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * SARIF 2.1.0, one run. A finding's place is a Terraform address: a logical location. Consumers that show
 * findings in files (GitHub's code scanning refuses results without one) get the file that declares the
 * address; for what none declares, such as an unmanaged association, the first that was validated.
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
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.unchecked.map((item) => notification(item, report)),
          },
        ],
        results: report.findings.map((finding) => result(finding, report)),
      },
    ],
  };
  return jsonText(log);
}

function rules(): object[] {
  return CODES.map(({ code, severity, summary, documentation: { cause, consequence, remedy } }) => ({
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${cause} ${consequence}` },
    help: { text: remedy },
    defaultConfiguration: { level: levels[severity] },
  }));
}

function result(finding: Finding, report: ValidationReport): object {
  const inputName = finding.input ?? report.inputs[0]?.name;
  const { code, severity, address, message, remedy, suppressed } = finding;
  const { expected, actual, domainName, packageId, region, input } = finding;
  return {
    ruleId: code,
    ruleIndex: FINDING_CODES.indexOf(code),
    level: levels[severity],
    message: { text: `${declaredAt(finding, report)}: ${message} ${remedy}` },
    locations: [
      {
        ...(inputName === undefined || inputName === "-" ? {} : { physicalLocation: place(inputName) }),
        logicalLocations: [{ fullyQualifiedName: address, kind: "resource" }],
      },
    ],
    partialFingerprints: { "codeAndAddress/v1": `${code}:${declaredAt(finding, report)}` },
    suppressions:
      suppressed === null ? [] : [{ kind: "external", status: "accepted", justification: suppressed.reason }],
    properties: { expected, actual, remedy, domainName, packageId, region, input },
  };
}

/** A relative URI, as SARIF wants for files of a repository. */
function place(fileName: string): object {
  const uri = plainLine(fileName).replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  return { artifactLocation: { uri }, region: { startLine: 1 } };
}

function notification(item: UncheckedItem, report: ValidationReport): object {
  const { what, why } = item;
  return {
    level: "warning",
    message: { text: `${declaredAt(item, report)}: ${what} could not be checked: ${why}` },
  };
}
