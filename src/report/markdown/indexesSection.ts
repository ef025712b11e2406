import type { IndexRow } from "../../validation/result/rows";
import {
  analyzerLabel,
  dictionaryLabel,
  holderLabel,
  servingLabel,
  wordsLabel,
} from "../wording/indexRowWords";
import { worstFirst } from "../wording/ordering";
import { code, sentence } from "./escapeMarkdown";
import type { Section } from "./Section";
import { statusSigns } from "./statusSign";

/** What each index makes of each dictionary, folded, the worst first. */
export function indexesSection(indexes: readonly IndexRow[]): Section {
  return {
    head: `\n<details><summary>What the indexes serve</summary>\n\n`,
    rows: worstFirst(indexes).map((row) => ({ whole: indexItem(row) })),
    tail: "\n</details>\n",
    noun: "analyzers of indexes",
    share: 0.05,
  };
}

/** On one line: a line break inside a list item would let a value start a block of its own. */
function indexItem(row: IndexRow): string {
  const why = row.why === null ? "" : ` – ${sentence(row.why)}`;
  const words = row.probes.length === 0 ? "" : `; ${code(wordsLabel(row))}`;
  return `- ${statusSigns[row.status]} ${code(holderLabel(row))} on ${code(row.domainName)}, ${code(analyzerLabel(row))}, ${code(dictionaryLabel(row))}: **${servingLabel(row)}**${why}${words}\n`;
}
