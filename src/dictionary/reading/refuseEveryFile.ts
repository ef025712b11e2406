import { DictionaryFormat } from "../DictionaryFormat";
import type { Refusal } from "../ParsedDictionary";
import type { ParseOptions } from "../ParseOptions";

const SYNONYMS = [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS];

/** Why the engine takes no file of synonyms behind this chain, whatever it holds; null when it does. */
export function refuseEveryFile({ format, analyzer }: ParseOptions): Refusal | null {
  const says = SYNONYMS.includes(format) ? (analyzer?.refusesEveryFile ?? null) : null;
  if (says === null) return null;
  const message = `no file of synonyms is taken behind ${analyzer?.text}, and the engine says "${says}"`;
  return { line: 1, column: 1, endColumn: 1, text: "", code: "filter-before-synonyms", message };
}
