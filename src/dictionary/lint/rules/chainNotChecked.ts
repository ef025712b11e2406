import { DictionaryFormat } from "../../DictionaryFormat";
import type { LintRuleFactory } from "../LintRule";

const SYNONYMS = [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS];

/** `chain-not-checked`, once a file. */
export const chainNotChecked: LintRuleFactory = ({ report, lintOptions: { analyzer }, parseOptions }) => {
  if (analyzer === undefined || analyzer.notModelled.length === 0) return {};
  if (!SYNONYMS.includes(parseOptions.format)) return {};
  const parts = analyzer.notModelled.join(", ");
  const message = `what ${analyzer.text} makes of the terms is not checked here: ${parts}`;
  return { end: () => report("chain-not-checked", { line: 1, column: 1, endColumn: 1, text: "" }, message) };
};
