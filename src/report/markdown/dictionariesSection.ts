import type { DictionaryChange } from "../../validation/result/ValidationReport";
import { changeSummary, weightSummary } from "../wording/dictionarySummary";
import { dictionaryDiffBody } from "./dictionaryDiffBody";
import { code, codeTag, sentence } from "./escapeMarkdown";
import type { Section, SectionRow } from "./Section";

/** What changes in meaning, one fold a dictionary; where its rules do not fit, their numbers. */
export function dictionariesSection(changes: readonly DictionaryChange[]): Section {
  return {
    head: "\n### Changed dictionaries\n\n",
    rows: changes.map(changeRow),
    tail: "",
    noun: "changed dictionaries",
    share: 0.1,
  };
}

function changeRow({
  address,
  packageName,
  comparedWith,
  diff,
  why,
  formatGuessedFrom,
  weight,
}: DictionaryChange): SectionRow {
  const name = `${code(packageName ?? address)}${packageName === null ? "" : ` (${code(address)})`}`;
  if (diff === null) {
    return { whole: `- ${name}: no difference to show: ${sentence(why ?? "the reason is not known")}\n` };
  }
  const brief = `- ${name}: ${changeSummary(diff)}\n`;
  if (diff.identical) return { whole: brief };
  const summary = `${codeTag(packageName ?? address)}: ${changeSummary(diff)}`;
  // The blank line ends what came before: a list would take the fold in.
  return {
    whole: `\n<details><summary>${summary}</summary>\n\nCompared with ${sentence(comparedWith)}. ${weighed(weight)}${readAs(diff.format, formatGuessedFrom)}${dictionaryDiffBody(diff)}\n</details>\n\n`,
    brief,
  };
}

function weighed(weight: DictionaryChange["weight"]): string {
  const said = weightSummary(weight);
  return said === "" ? "" : `${said} `;
}

/** A wrong guess makes a wrong difference: the reviewer has to know. */
function readAs(format: string, guessedFrom: string | null): string {
  return guessedFrom === null ? "\n\n" : `Read as ${code(format)}, because ${sentence(guessedFrom)}.\n\n`;
}
