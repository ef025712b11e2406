import { INSIDE_A_TERM, signsBetweenTerms } from "../../damage/separators";
import { remark } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny, type LineFit } from "../FormatSigns";
import { mappings } from "./lint/mappings";
import { solrShape } from "./lint/solrShape";
import { equivalents, mapping } from "./rules";
import { SolrReader } from "./SolrReader";

/** Terms between commas, with an arrow or without. */
const signs: FormatSigns = {
  fit: fitOf,
  shape: "terms between commas or around an arrow",
  named: (words) => hasAny(words, "synonym", "synonyms", "syn", "syns", "thesaurus"),
};

/** Synonym rules in Apache Solr's format. */
export const solrSynonyms: FormatDefinition = {
  name: "solr-synonyms",
  documentation: "Synonym rules in Apache Solr's format, read by `SolrSynonymParser` (`synonyms_path`).",
  title: "Solr synonyms",
  parameters: [{ component: "token filter", types: ["synonym", "synonym_graph"], setting: "synonyms_path" }],
  loader: "reader",
  comments: "line-start",
  goesThroughChain: true,
  createReader: (options) => new SolrReader(options),
  ruleKinds: [equivalents, mapping],
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
  signs,
  separators: {
    remedies: [
      "Separate the terms with commas (,)",
      "Write => between what is replaced and what replaces it, and commas (,) between equivalents",
    ],
    signs: signsBetweenTerms,
    partOf: "term",
  },
  checks: { repeatedRules: true, quotesAreLetters: true, strayTab: INSIDE_A_TERM },
  lintRules: [solrShape, mappings],
  ownCodes: {
    "mapping-cycle": remark(
      "Mappings in a circle",
      "Explicit mappings lead from a term back to it over other terms, and none of them keeps its input.",
      "Lucene does not follow mappings: the terms are exchanged for each other.",
      "Write equivalents, or break the circle",
    ),
    "stray-comma": remark(
      "Comma that separates nothing",
      "A comma stands at the beginning or end of a side, or right after another one.",
      "Nothing: the engine drops it. With a space after it, it would refuse the file.",
      "Delete the comma",
    ),
    "dangling-arrow": remark(
      "Arrow with one side",
      "Nothing at all stands on one side of `=>`.",
      "The rule is no mapping: the arrow is read as a part of a term.",
      "Write the missing side, or delete the rule",
    ),
    "single-term": remark(
      "One term makes no rule",
      "A line has one term and no arrow.",
      "Nothing: there is nothing that the term could lead to. (Without `expand` it leads to itself, and is not told.)",
      "Add a synonym, or delete the line",
    ),
  },
  sharedCodes: [
    "blank-term",
    "blank-line",
    "output-too-long",
    "term-eliminated",
    "hole-in-term",
    "filter-before-synonyms",
    "several-arrows",
    "duplicate-rule",
    "duplicate-term",
    "contradiction",
    "maps-to-itself",
    "term-on-both-sides",
    "empty-dictionary",
    "large-equivalents",
    "common-chain-refuses",
    "chain-not-checked",
    "ignored-term",
    "lost-word",
    "same-after-analysis",
    "tab",
    "wrong-separator",
    "spreadsheet-quotes",
    "header-row",
    "comment-like-line",
  ],
};

/** Fields of numbers, as other programs' dictionaries have them. */
const NUMBERS = /(?:^|,)\s*-?\d+\s*,\s*-?\d+\s*(?:,|$)/;

function fitOf(line: string): LineFit {
  if (NUMBERS.test(line) || line.startsWith("<")) return "no";
  const [left = "", right, ...more] = line.split("=>");
  if (more.length > 0) return "no";
  if (right !== undefined) return "fits";
  return left.includes(",") && !repeatsFirst(left) ? "fits" : "read";
}

/** Whether the second term spells the first, as in a user dictionary for kuromoji. */
function repeatsFirst(line: string): boolean {
  const [first = "", second] = line.split(",").map((field) => field.replace(/\s/g, ""));
  return first === second;
}
