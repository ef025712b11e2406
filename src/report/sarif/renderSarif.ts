import { plainLine, plainLines } from "../../contract/plainText";
import { SARIF_LEVELS, sarifMessage, type SarifRule, sarifUri, writeSarif } from "../../contract/sarif";
import type { Finding } from "../../validation/result/Finding";
import { FINDING_CODES } from "../../contract/findingCodes.generated";
import { CODES } from "../../validation/rules";
import type { UncheckedItem, ValidationReport } from "../../validation/result/ValidationReport";
import { declaredAt } from "../wording/rowLabels";

/**
 * SARIF 2.1.0, one run. A finding's place is a Terraform address: a logical location. Consumers that show
 * findings in files (GitHub's code scanning refuses results without one) get the file that declares the
 * address; for what none declares, such as an unmanaged association, the first that was validated.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
export function renderSarif(report: ValidationReport): string {
  return writeSarif({
    tool: report.tool,
    rules: rules(),
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: report.unchecked.map((item) => notification(item, report)),
      },
    ],
    results: report.findings.map((finding) => result(finding, report)),
  });
}

function rules(): SarifRule[] {
  return CODES.map(({ code, severity, summary, documentation }) => ({
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${documentation.cause} ${documentation.consequence}` },
    help: {
      text: [documentation.remedy, documentation.advice].filter((text) => text !== undefined).join(" "),
    },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
  }));
}

function result(finding: Finding, report: ValidationReport): object {
  const inputName = finding.input ?? report.inputs[0]?.name;
  const { code, severity, address, message, remedy, suppressed } = finding;
  const { expected, actual, hop, domainName, packageId, region, input } = finding;
  return {
    ruleId: code,
    ruleIndex: FINDING_CODES.indexOf(code),
    level: SARIF_LEVELS[severity],
    message: told`${declaredAt(finding, report)}: ${message} ${remedy}`,
    locations: [
      {
        ...(inputName === undefined || inputName === "-" ? {} : { physicalLocation: place(inputName) }),
        logicalLocations: [{ fullyQualifiedName: plainLine(address), kind: "resource" }],
      },
    ],
    partialFingerprints: { "codeAndAddress/v1": `${code}:${declaredAt(finding, report)}` },
    suppressions:
      suppressed === null
        ? []
        : [{ kind: "external", status: "accepted", justification: told`${suppressed.reason}`.text }],
    properties: { hop, expected, actual, remedy, domainName, packageId, region, input },
  };
}

function place(fileName: string): object {
  return { artifactLocation: { uri: sarifUri(fileName) }, region: { startLine: 1 } };
}

/**
 * Viewers show a message as it is: the lines of a remedy stay lines, and nothing in them is hidden. Each value is made
 * plain by itself, so that none can hide what stands beside it.
 */
function told(texts: TemplateStringsArray, ...values: readonly string[]): { readonly text: string } {
  const parts = texts.map((text, index) => `${text}${plainLines(values[index] ?? "").join("\n")}`);
  return sarifMessage(parts.join(""));
}

function notification(item: UncheckedItem, report: ValidationReport): object {
  const { what, why, checkedBy, hop } = item;
  const check = checkedBy === null || checkedBy === what ? "" : `; checked by ${checkedBy}`;
  return {
    level: "warning",
    message: told`${declaredAt(item, report)}: ${what} could not be checked: ${why}${check}`,
    properties: { hop },
  };
}
