import { chainNotChecked } from "../../lint/rules/chainNotChecked";
import { commonChainRefuses } from "../../lint/rules/commonChainRefuses";
import { duplicateRule } from "../../lint/rules/duplicateRule";
import type { FormatDefinition } from "../FormatDefinition";
import { contradictingMapping } from "./lint/contradictingMapping";
import { mappingCycle } from "./lint/mappingCycle";
import { solrShape } from "./lint/solrShape";
import { SolrReader } from "./SolrReader";
import { solrSigns } from "./solrSigns";

/** Synonym rules in Apache Solr's format. */
export const solrSynonyms: FormatDefinition = {
  title: "Solr synonyms",
  parameters: [{ component: "token filter", types: ["synonym", "synonym_graph"], setting: "synonyms_path" }],
  loader: "reader",
  comments: "line-start",
  createReader: (options) => new SolrReader(options),
  examples: [
    "a, b",
    "b, a, c",
    "c  d, e\\,f",
    "a => b",
    "a => b, c",
    "x, y => z",
    "q\\=>r, \\#s",
    "\\\\t, u",
    "# note",
    "",
  ],
  pieces: [",", ", ", " => ", "=>", "\\", "\\,", "#", " "],
  signs: solrSigns,
  lintRules: [
    solrShape,
    duplicateRule,
    contradictingMapping,
    mappingCycle,
    commonChainRefuses,
    chainNotChecked,
  ],
};
