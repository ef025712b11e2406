import type { DictionaryChange } from "../../validation/ValidationReport";
import { changeSummary } from "../changeSummary";
import { code, sentence } from "./escapeMarkdown";
import type { Section } from "./Section";

/** What changes in meaning, one fold a dictionary. */
export function dictionariesSection(changes: readonly DictionaryChange[]): Section {
  return {
    head: "\n### Changed dictionaries\n\n",
    rows: changes.map((change) => ({ whole: changeRow(change) })),
    tail: "",
    noun: "changed dictionaries",
    share: 0.15,
  };
}

function changeRow({ address, packageName, diff, why }: DictionaryChange): string {
  const name = `${code(packageName ?? address)}${packageName === null ? "" : ` (${code(address)})`}`;
  if (diff === null)
    return `- ${name}: no difference to show: ${sentence(why ?? "the reason is not known")}\n`;
  return `- ${name}: ${changeSummary(diff)}\n`;
}
