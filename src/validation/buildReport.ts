import { groupBy } from "../contract/groupBy";
import { compareSeverity, type Severity } from "../contract/severity";
import type { CallMeter } from "../service/CallMeter";
import type { Declared } from "../terraform/declared/Declared";
import { brokenDeliveries } from "./deliveries/brokenDeliveries";
import type { Judged, JudgedDelivery } from "./deliveries/Judged";
import type { Finding } from "./result/Finding";
import { hideSensitive } from "./hideSensitive";
import { nothingCompared } from "./unchecked/nothingCompared";
import { deliveryRow, domainRow, packageRow } from "./rows/subjectRows";
import { indexRows } from "./rows/indexRows";
import { RowStatuses } from "./rows/RowStatuses";
import { applyRules } from "./rules/applyRules";
import { applySuppressions } from "./suppressions/applySuppressions";
import { acceptedHop, type LeftOutHops } from "./suppressions/leftOutHops";
import { toolVersion } from "./toolVersion";
import { findingsOfUnread } from "./unchecked/findingsOfUnread";
import { uncheckedOf } from "./unchecked/uncheckedOf";
import type { ValidateOptions } from "./ValidateOptions";
import type { DictionaryChange, UncheckedItem, ValidationReport } from "./result/ValidationReport";
import { comparedOf, verdictOf } from "./result/verdict";

interface ReportParts {
  readonly declared: readonly Declared[];
  readonly judged: Judged;
  readonly leftOut: LeftOutHops;
  readonly dictionaries: readonly DictionaryChange[];
  readonly meter: CallMeter;
  readonly options: ValidateOptions;
  /** The day in UTC, `2027-01-31`. */
  readonly today: string;
}

/** Puts everything that was found into the one model that every report renders. */
export function buildReport(parts: ReportParts): ValidationReport {
  const { declared, judged, leftOut, dictionaries, meter, options, today } = parts;
  const { comparison } = judged;
  const ruled = applyRules(judged);
  const unchecked = [...ruled.unchecked, ...uncheckedOf(judged, declared)];
  const found = [...ruled.findings, ...findingsOfUnread(judged)];
  const empty = nothingCompared(judged, declared, options.allowEmpty ?? false);
  const all = [...found, ...brokenDeliveries(judged, found), ...empty];
  const byOption = leftOut.asSuppressions();
  const suppressions = [...byOption, ...(options.suppressions ?? [])];
  const used = new Set([...byOption, ...leftOut.used]);
  const findings = applySuppressions(all, suppressions, today, used).sort(bySeverityCodeAddress);
  const statuses = new RowStatuses(findings, unchecked);
  const byAddress = groupBy(findings, ({ address }) => address);
  const deliveries = judged.deliveries.map((delivery) =>
    deliveryRow(accepted(delivery, byAddress), statuses),
  );
  const verdict = verdictOf({
    deliveries,
    findings,
    unchecked,
    failOn: options.failOn ?? "warning",
    allowEmpty: options.allowEmpty ?? false,
  });
  const onDomain = groupBy(comparison.deliveries, ({ domain }) => domain);
  const report: ValidationReport = {
    formatVersion: "2.1",
    tool: { name: "opensearch-packages", version: toolVersion() },
    inputs: declared.map(({ input }) => input),
    verdict,
    counts: countsOf(findings, unchecked),
    compared: comparedOf(deliveries),
    findings,
    deliveries,
    packages: judged.packages.map((each) => packageRow(each, statuses)),
    domains: comparison.domains.map((subject) =>
      domainRow(subject, onDomain.get(subject)?.length ?? 0, statuses),
    ),
    indexes: indexRows(judged),
    dictionaries,
    unchecked,
    calls: {
      opensearch: meter.opensearch,
      s3: meter.s3,
      search: meter.search,
      retries: meter.retries,
    },
  };
  return hideSensitive(
    report,
    declared.flatMap(({ sensitiveTexts }) => sensitiveTexts),
  );
}

/** A hop whose findings are all suppressed is left out by those suppressions. */
function accepted(
  delivery: JudgedDelivery,
  byAddress: ReadonlyMap<string, readonly Finding[]>,
): JudgedDelivery {
  const { subject, hops } = delivery;
  const addresses = new Set([
    subject.address,
    subject.rollouts[0]?.address,
    subject.package?.address,
    subject.package?.source?.address,
    subject.domain?.address,
  ]);
  const about = [...addresses].flatMap((address) => byAddress.get(address ?? "") ?? []);
  return { ...delivery, hops: hops.map((hop) => acceptedHop(hop, about)) };
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
