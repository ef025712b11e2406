import type { DictionaryChange } from "../../../validation/result/ValidationReport";
import { plainLine } from "../../../contract/plainText";
import { changeSummary, weightSummary } from "../../wording/dictionarySummary";
import { el } from "./browser";
import { code } from "./fieldList";
import { ruleChanges } from "./ruleChanges";
import { noQueryTrial, queryTrial } from "./queryTrial";

/** What changes in meaning in one dictionary, folded. */
export function dictionaryChange({
  address,
  packageName,
  comparedWith,
  diff,
  why,
  formatGuessedFrom,
  weight,
  trial,
  noTrial,
}: DictionaryChange): HTMLElement {
  const title = plainLine(packageName ?? address);
  if (diff === null)
    return el("p", { class: "change" }, code(title), ` – no difference to show: ${why ?? ""}`);
  return el(
    "details",
    { class: "change" },
    el("summary", {}, code(title), ` – ${changeSummary(diff)}`),
    el(
      "p",
      {},
      "Declared at ",
      code(address),
      `, compared with ${plainLine(comparedWith)}, read as ${diff.format}${formatGuessedFrom === null ? "" : ` (because ${plainLine(formatGuessedFrom)})`}, ${diff.totals.rulesBefore} → ${diff.totals.rulesAfter} rules. ${weightSummary(weight)}`,
    ),
    trial === null ? noQueryTrial(noTrial) : queryTrial(trial, diff.format),
    ...ruleChanges(diff),
  );
}
