import { termAnalyzerFor } from "../../analysis/termAnalyzerFor";
import { expandOf } from "../../ParseOptions";
import { duplicateRule } from "../../lint/rules/duplicateRule";
import { chainNotChecked } from "../../lint/rules/chainNotChecked";
import { commonChainRefuses } from "../../lint/rules/commonChainRefuses";
import type { FormatDefinition } from "../FormatDefinition";
import { WordNetReader } from "./WordNetReader";
import { wordNetSigns } from "./wordNetSigns";

/** Synonym sets as WordNet's Prolog. */
export const wordNetSynonyms: FormatDefinition = {
  title: "WordNet synonyms",
  parameters: [{ component: "token filter", types: ["synonym", "synonym_graph"], setting: "synonyms_path" }],
  loader: "reader",
  comments: "nowhere",
  createReader: (options) => new WordNetReader(termAnalyzerFor(options), expandOf(options)),
  examples: [
    "s(100000001,1,'a',n,1,0).",
    "s(100000001,2,'b c',n,1,0).",
    "s(100000001,3,'it''s',n,1,0).",
    "s(200000002,1,'a',n,1,0).",
    "s(200000002,2,'d',n,1,0).",
  ],
  pieces: ["'"],
  signs: wordNetSigns,
  lintRules: [duplicateRule, commonChainRefuses, chainNotChecked],
};
