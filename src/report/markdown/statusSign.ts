import type { Severity } from "../../contract/severity";
import type { HopReading, HopState } from "../../validation/result/Hop";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import { saysClean } from "../wording/verdictSentence";
import type { DeliveryWord } from "../wording/deliveryStatus";
import { stateWord } from "../wording/hopWords";

/** A sign and a word: neither colour nor picture alone tells a status. */
export const statusSigns: Readonly<Record<DeliveryWord | Severity, string>> = {
  error: "❌ error",
  warning: "⚠️ warning",
  unknown: "❔ unknown",
  info: "ℹ️ info",
  planned: "➕ planned",
  "not asked": "➖ not asked",
  ok: "✅ ok",
};

const stateSigns: Readonly<Record<HopState, string>> = {
  proven: "✅",
  planned: "➕",
  differs: "❌",
  missing: "❌",
  busy: "⏳",
  failed: "❌",
  "not checked": "❔",
  "not asked": "➖",
};

/** `✅ proven` */
export function hopSign(reading: HopReading): string {
  return `${stateSigns[reading.state]} ${stateWord(reading)}`;
}

/** A report whose sentence does not say clean has no sign that does. */
export function verdictSign(report: ValidationReport): string {
  if (report.verdict === "findings") return report.counts.error > 0 ? "❌" : "⚠️";
  return saysClean(report) ? "✅" : "❔";
}
