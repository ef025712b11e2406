import { PackagesError } from "../errors";
import type { ValidationReport } from "../validation/result/ValidationReport";
import { firstViolation, type SchemaViolation } from "./schema/firstViolation";
import { validationReportSchema } from "./schema/validationReportSchema";

const FORMAT_VERSION: ValidationReport["formatVersion"] = "2.1";
const ATTEMPTED = "reading the report";
const PRODUCE = "Make one with `opensearch-packages validate --output json`";

/**
 * Parses what `validate --output json` printed.
 *
 * @param json the text
 * @param name how to call the text in messages: the file as the user named it
 * @throws PackagesError when the text is not JSON, not a report, or a report of a format that this version does not know
 */
export function readReport(json: string, name: string): ValidationReport {
  const value = parseJson(json, name);
  const members = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  if (!("formatVersion" in members && "verdict" in members)) throw notAReport(members, name);
  if (members["formatVersion"] !== FORMAT_VERSION) throw otherVersion(members["formatVersion"], name);
  const violation = firstViolation(value, validationReportSchema);
  if (violation !== null) throw broken(violation, name);
  return value as ValidationReport;
}

function parseJson(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (cause) {
    const problem = json.trim() === "" ? "it is empty" : "it is not JSON, or it is cut off";
    throw new PackagesError({ attempted: ATTEMPTED, problem, where: name, remedy: PRODUCE, cause });
  }
}

function notAReport(members: Readonly<Record<string, unknown>>, name: string): PackagesError {
  const isTerraforms = "format_version" in members;
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: isTerraforms
      ? "it is a plan or a state of Terraform, not a validation report"
      : "it is JSON, but not a validation report",
    where: name,
    remedy: isTerraforms
      ? "Run `opensearch-packages validate --output json` on it first, and give what that prints"
      : PRODUCE,
  });
}

function otherVersion(version: unknown, name: string): PackagesError {
  const isOlder = typeof version === "string" && /^(?:[01]\.|2\.0$)/.test(version);
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: isOlder
      ? `it was made by an older version of opensearch-packages; this one reads format ${FORMAT_VERSION}`
      : `this version of opensearch-packages reads reports of format ${FORMAT_VERSION} only`,
    value: typeof version === "string" ? version : JSON.stringify(version),
    where: name,
    remedy: isOlder
      ? "Run `opensearch-packages validate` again, and give what that prints"
      : "Make and render the report with the same version of opensearch-packages",
  });
}

function broken(violation: SchemaViolation, name: string): PackagesError {
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: violation.path === "" ? violation.rule : `${violation.path}: ${violation.rule}`,
    where: name,
    remedy: `It was changed after it was made, or made by another version. ${PRODUCE}`,
  });
}
