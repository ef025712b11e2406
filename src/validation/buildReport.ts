import type { CallMeter } from "../service/snapshot";
import type { Comparison } from "./comparison/Comparison";
import type { Declared } from "../terraform/Declared";
import { compareSeverity, isAtLeast, type Severity } from "../contract/severity";
import type { Finding } from "./Finding";
import { comparedOf } from "./deliveries/comparedOf";
import { RowStatuses } from "./rows/RowStatuses";
import { deliveriesOf, domainRow, packageRow } from "./rows/rowsOf";
import { applyRules } from "./rules/applyRules";
import { applySuppressions } from "./suppressions/applySuppressions";
import { toolVersion } from "./toolVersion";
import { findingsOfUnread, uncheckedOf } from "./unchecked/uncheckedOf";
import type { ValidateOptions } from "./ValidateOptions";
import type { DictionaryChange, UncheckedItem, ValidationReport } from "./ValidationReport";

/** These tell that something was not checked, which the verdict has a word of its own for. */
const NOT_CHECKED: readonly string[] = ["access-denied", "unknown"];

interface ReportParts {
  readonly declared: readonly Declared[];
  readonly comparison: Comparison;
  readonly dictionaries: readonly DictionaryChange[];
  readonly meter: CallMeter;
  readonly options: ValidateOptions;
}

/** Puts everything that was found into the one model that every report renders. */
export function buildReport({
  declared,
  comparison,
  dictionaries,
  meter,
  options,
}: ReportParts): ValidationReport {
  const ruled = applyRules(comparison);
  const unchecked = [...ruled.unchecked, ...uncheckedOf(comparison), ...incompleteInputs(declared)];
  const findings = applySuppressions(
    [...ruled.findings, ...findingsOfUnread(comparison)],
    options.suppressions ?? [],
    new Date().toISOString().slice(0, "2027-01-31".length),
  ).sort(bySeverityCodeAddress);
  const statuses = new RowStatuses(findings, unchecked);
  const deliveries = deliveriesOf(comparison, statuses);
  return {
    formatVersion: "2.0",
    tool: { name: "opensearch-packages", version: toolVersion() },
    inputs: declared.map(({ input }) => ({ ...input, mode: input.kind === "state" ? "state" : "normal" })),
    verdict: verdictOf(findings, unchecked, options.failOn ?? "warning"),
    counts: countsOf(findings, unchecked),
    compared: comparedOf(deliveries),
    findings,
    deliveries,
    packages: comparison.packages.map((subject) => packageRow(subject, statuses)),
    domains: comparison.domains.map((subject) => domainRow(subject, statuses)),
    dictionaries,
    unchecked,
    calls: { opensearch: meter.opensearch, s3: meter.s3, retries: meter.retries },
  };
}

function incompleteInputs(declared: readonly Declared[]): UncheckedItem[] {
  return declared.flatMap(({ input, incomplete }) =>
    incomplete === null
      ? []
      : {
          address: input.name,
          input: input.name,
          what: "the plan as a whole",
          why: incomplete,
          checkedBy: null,
          hop: null,
        },
  );
}

function verdictOf(
  findings: readonly Finding[],
  unchecked: readonly UncheckedItem[],
  failOn: Severity,
): ValidationReport["verdict"] {
  const counts = findings.some(
    ({ severity, suppressed, code }) =>
      suppressed === null && !NOT_CHECKED.includes(code) && isAtLeast(severity, failOn),
  );
  if (counts) return "findings";
  return unchecked.length > 0 ? "unknown" : "clean";
}

function countsOf(
  findings: readonly Finding[],
  unchecked: readonly UncheckedItem[],
): ValidationReport["counts"] {
  const open = findings.filter(({ suppressed }) => suppressed === null);
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
    suppressed: findings.length - open.length,
    unchecked: unchecked.length,
  };
}

function bySeverityCodeAddress(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    compareText(a.code, b.code) ||
    compareText(a.address, b.address)
  );
}

/** By code units: the same everywhere, whatever the locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
