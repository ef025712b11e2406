import type { ValidationReport } from "../validation/ValidationReport";
import { changes } from "./ordering";

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString("en-US")} ${number === 1 ? noun : plural}`;
}

/** The verdict as every report words it, one sentence without a full stop. */
export function verdictSentence(report: ValidationReport): string {
  const { error, warning, info } = report.counts;
  const found = [
    ...(error > 0 ? [count(error, "error")] : []),
    ...(warning > 0 ? [count(warning, "warning")] : []),
    ...(info > 0 ? [count(info, "note")] : []),
  ].join(", ");
  switch (report.verdict) {
    case "clean":
      if (found !== "") return `Clean: nothing that fails the check, ${found}`;
      return plansSomething(report)
        ? "Clean: nothing stands in the way of what is planned"
        : "Clean: what is declared is what is live";
    case "findings":
      return found === "" ? "Declared and live differ" : `Declared and live differ: ${found}`;
    case "unknown":
      return `Not known to be clean: ${count(report.counts.unchecked, "check")} could not be made${found === "" ? "" : `; ${found}`}`;
  }
}

function plansSomething({ deliveries, packages }: ValidationReport): boolean {
  return deliveries.some(changes) || packages.some(({ plannedAction }) => plannedAction !== "none");
}

/** What the verdict rests on: how much was compared, and what did not count. */
export function scopeSentence(report: ValidationReport): string {
  const { suppressed, unchecked } = report.counts;
  const changing = report.deliveries.filter(changes).length;
  const compared = [
    count(report.deliveries.length, "association"),
    count(report.packages.length, "package"),
    count(report.domains.length, "domain"),
  ].join(", ");
  return [
    `${compared} compared`,
    ...(changing > 0 ? [`${count(changing, "association")} to serve another version`] : []),
    ...(suppressed > 0 ? [`${count(suppressed, "finding")} suppressed`] : []),
    ...(unchecked > 0 ? [`${count(unchecked, "check")} not made`] : []),
  ].join(", ");
}
