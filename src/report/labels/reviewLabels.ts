import { isAtLeast } from "../../contract/severity";
import type { Delivery } from "../../validation/result/Delivery";
import type { Finding } from "../../validation/result/Finding";
import type { DictionaryChange, ValidationReport } from "../../validation/result/ValidationReport";
import { saysClean } from "../wording/verdictSentence";
import { changes, unsuppressed } from "../wording/ordering";

/** Every label that a review may get, in the order in which they are told. */
export const REVIEW_LABELS = [
  "dictionary-change",
  "will-fail",
  "may-fail",
  "dictionary-finding",
  "not-checked",
] as const;

/**
 * What a pull request is labelled with. `dictionary-change`: the apply changes words, or what a domain serves;
 * `will-fail`: the service will refuse a call of the apply, `may-fail`: it depends on order or time;
 * `dictionary-finding`: a warning or an error that foretells no refusal; `not-checked`: something is not known.
 */
export type ReviewLabel = (typeof REVIEW_LABELS)[number];

/** These say that something was not checked, which has a label of its own. */
const NOT_CHECKED: readonly string[] = ["access-denied", "unknown", "nothing-compared"];

/** The labels of a report. None only where everything that was asked is proven and nothing changes. */
export function reviewLabels(report: ValidationReport): ReviewLabel[] {
  const findings = unsuppressed(report.findings);
  const set: Record<ReviewLabel, boolean> = {
    "dictionary-change": report.deliveries.some(isChanged) || report.dictionaries.some(isOther),
    "will-fail": findings.some(({ refusal }) => refusal !== null && refusal.certainty !== "possible"),
    "may-fail": findings.some(({ refusal }) => refusal?.certainty === "possible"),
    "dictionary-finding": findings.some(isMinded),
    "not-checked": false,
  };
  set["not-checked"] = isOpen(report, findings) || isUnexplained(report, set);
  return REVIEW_LABELS.filter((label) => set[label]);
}

function isChanged(row: Delivery): boolean {
  return changes(row) || row.hops.some(({ after }) => after?.state === "planned");
}

/** A difference that could not be made may be any. */
function isOther({ diff }: DictionaryChange): boolean {
  return diff === null || !diff.identical;
}

function isMinded({ code, refusal, severity }: Finding): boolean {
  return refusal === null && isAtLeast(severity, "warning") && !NOT_CHECKED.includes(code);
}

function isOpen({ compared, unchecked, verdict }: ValidationReport, findings: readonly Finding[]): boolean {
  const { hopsAsked, hopsProven, hopsPlanned } = compared;
  const isUnproven = hopsAsked > hopsProven + hopsPlanned;
  return (
    verdict === "unknown" ||
    unchecked.length > 0 ||
    isUnproven ||
    findings.some(({ code }) => NOT_CHECKED.includes(code))
  );
}

/** No label means that all is well, so a report that does not say so has one. */
function isUnexplained(report: ValidationReport, set: Readonly<Record<ReviewLabel, boolean>>): boolean {
  return !Object.values(set).includes(true) && !saysClean(report);
}

/** The labels of a review as a JSON list of texts, on one line: `["dictionary-change","will-fail"]`. */
export function renderLabels(report: ValidationReport): string {
  return `${JSON.stringify(reviewLabels(report))}\n`;
}
