import type { Colors } from "picocolors/types";
import type { IndexRow } from "../../validation/result/rows";
import {
  analyzerLabel,
  dictionaryLabel,
  holderLabel,
  servingLabel,
  wordsLabel,
} from "../wording/indexRowWords";
import { worstFirst } from "../wording/ordering";
import { statusPaint } from "./statusPaint";
import { type Cell, textTable } from "./textTable";

/** What each index makes of each dictionary, the worst first; nothing where no domain was asked. */
export function indexLines(indexes: readonly IndexRow[], colors: Colors, width?: number): string[] {
  if (indexes.length === 0) return [];
  const title = (text: string): Cell => ({ text, paint: colors.bold });
  const header = ["Status", "Domain", "Index", "Analyzer", "Dictionary", "Serves", "Words"].map(title);
  const rows = worstFirst(indexes).map((row): Cell[] => [
    { text: row.status, paint: statusPaint(row.status, colors) },
    { text: row.domainName },
    { text: holderLabel(row) },
    { text: analyzerLabel(row) },
    { text: dictionaryLabel(row) },
    { text: servingLabel(row) },
    { text: wordsLabel(row) },
  ]);
  return textTable(header, rows, width);
}
