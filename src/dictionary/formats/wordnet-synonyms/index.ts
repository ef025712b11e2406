import { expandOf } from "../../ParseOptions";
import { termAnalyzerFor } from "../../reading/termAnalyzerFor";
import { refusal } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny } from "../FormatSigns";
import { synset } from "./rules";
import { WordNetReader } from "./WordNetReader";

/** Prolog facts. */
const signs: FormatSigns = {
  fit: (line) => (/^s\(\d+,\d+,'/.test(line) ? "own" : "no"),
  shape: "Prolog facts as WordNet's",
  named: (words) => hasAny(words, "wordnet", "wn"),
};

/** Synonym sets as WordNet's Prolog. */
export const wordNetSynonyms: FormatDefinition = {
  name: "wordnet-synonyms",
  documentation:
    "Synonym sets as WordNet's Prolog file `wn_s.pl`, read by `WordnetSynonymParser` (`synonyms_path`, `format: wordnet`).",
  title: "WordNet synonyms",
  parameters: [{ component: "token filter", types: ["synonym", "synonym_graph"], setting: "synonyms_path" }],
  loader: "reader",
  comments: "nowhere",
  goesThroughChain: true,
  createReader: (options) => new WordNetReader(termAnalyzerFor(options), expandOf(options)),
  ruleKinds: [synset],
  examples: [
    "s(100000001,1,'a',n,1,0).",
    "s(100000001,2,'b c',n,1,0).",
    "s(100000001,3,'it''s',n,1,0).",
    "s(200000002,1,'a',n,1,0).",
    "s(200000002,2,'d',n,1,0).",
  ],
  pieces: ["'"],
  signs,
  separators: null,
  checks: { repeatedRules: true, headings: false },
  lintRules: [],
  ownCodes: {
    "malformed-synset-line": refusal(
      "Not a line of WordNet's",
      "A line is not of the form `s(100000001,1,'word',n,1,0).`.",
      "Correct the line, or delete it",
    ),
  },
  sharedCodes: [
    "blank-term",
    "blank-line",
    "output-too-long",
    "term-eliminated",
    "hole-in-term",
    "filter-before-synonyms",
    "duplicate-rule",
    "duplicate-term",
    "empty-dictionary",
    "large-equivalents",
    "common-chain-refuses",
    "chain-not-checked",
    "ignored-term",
    "lost-word",
  ],
};
