import type { ValidationReport } from "../../validation/result/ValidationReport";
import { count, numeral } from "./count";
import { changes } from "./ordering";

/** The verdict as every report words it, one sentence without a full stop. */
export function verdictSentence(report: ValidationReport): string {
  const found = foundWords(report);
  const open = openWords(report);
  if (nothingCompared(report)) return sentence("Nothing was compared", [...open, ...found]);
  if (report.verdict === "findings") return sentence("Not clean", [...found, ...open]);
  if (!isClean(report)) return sentence("Not known to be clean", [...open, ...found]);
  return [cleanWords(report), ...found].join(", ");
}

/** Whether the sentence says clean without a but: of hops that were asked. */
export function saysClean(report: ValidationReport): boolean {
  return isClean(report) && report.compared.hopsAsked > 0;
}

/** A report that was written by others may say clean of what is open; the sentence does not. */
function isClean(report: ValidationReport): boolean {
  return !nothingCompared(report) && report.verdict === "clean" && openWords(report).length === 0;
}

function nothingCompared({ deliveries, packages }: ValidationReport): boolean {
  return deliveries.length === 0 && packages.length === 0;
}

function sentence(head: string, parts: readonly string[]): string {
  return parts.length === 0 ? head : `${head}: ${parts.join(", ")}`;
}

function cleanWords({ compared, packages }: ValidationReport): string {
  const { deliveries, hopsAsked, hopsPlanned } = compared;
  if (hopsAsked === 0)
    return `Clean, but no hop was asked: ${count(deliveries, "delivery")}, ${count(packages.length, "package")}`;
  const proven = hopsPlanned > 0 ? "proven or made by this apply" : "proven";
  const extent = `${count(deliveries, "delivery")}, ${count(hopsAsked, "hop")}`;
  return `Clean: every hop that was asked is ${proven} (${extent})`;
}

function foundWords({ counts: { error, warning, info } }: ValidationReport): string[] {
  return [
    ...(error > 0 ? [count(error, "error")] : []),
    ...(warning > 0 ? [count(warning, "warning")] : []),
    ...(info > 0 ? [count(info, "note")] : []),
  ];
}

function openWords({ compared, counts }: ValidationReport): string[] {
  const unproven = unprovenHops(compared);
  return [
    ...(unproven > 0 ? [`${numeral(unproven)} of ${count(compared.hopsAsked, "hop")} not proven`] : []),
    ...(counts.unchecked > 0 ? [`${count(counts.unchecked, "check")} could not be made`] : []),
  ];
}

function unprovenHops({ hopsAsked, hopsProven, hopsPlanned }: ValidationReport["compared"]): number {
  return Math.max(0, hopsAsked - hopsProven - hopsPlanned);
}

/** What the verdict rests on: how much was compared, what was not asked, and what did not count. */
export function scopeSentence(report: ValidationReport): string {
  const { suppressed, unchecked } = report.counts;
  const { leftOut } = report.compared;
  const changing = report.deliveries.filter(changes).length;
  const extent = [
    count(report.deliveries.length, "delivery"),
    count(report.packages.length, "package"),
    count(report.domains.length, "domain"),
  ].join(", ");
  return [
    `${extent} compared`,
    ...hopWords(report),
    ...(changing > 0 ? [`${count(changing, "delivery")} to serve another version`] : []),
    ...indexWords(report),
    ...(leftOut > 0 ? [`${count(leftOut, "hop")} left out on purpose`] : []),
    ...(suppressed > 0 ? [`${count(suppressed, "finding")} suppressed`] : []),
    ...(unchecked > 0 ? [`${count(unchecked, "check")} not made`] : []),
  ].join("; ");
}

function hopWords({ compared }: ValidationReport): string[] {
  const { hopsAsked, hopsProven, hopsPlanned } = compared;
  if (hopsAsked === 0) return [];
  const unproven = unprovenHops(compared);
  const parts = [
    `${numeral(hopsProven)} proven`,
    ...(hopsPlanned > 0 ? [`${numeral(hopsPlanned)} made by this apply`] : []),
    ...(unproven > 0 ? [`${numeral(unproven)} not proven`] : []),
  ];
  return [`of ${count(hopsAsked, "hop")} ${parts.join(", ")}`];
}

/** The last hop is the one that readers take for granted. */
function indexWords({ deliveries }: ValidationReport): string[] {
  const silent = deliveries.filter(({ hops }) =>
    hops.some(({ name, now }) => name === "index" && now.state === "not asked" && now.leftOut === null),
  ).length;
  if (silent === 0) return [];
  const which = silent === deliveries.length ? "it" : `${numeral(silent)} of them`;
  return [`whether indexes serve ${which} was not asked`];
}
