import { refusal, remark } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny } from "../FormatSigns";
import { word } from "../word-list/rules";
import { HyphenationReader } from "./HyphenationReader";
import { xmlNotChecked } from "./lint/xmlNotChecked";

/** XML with an element of its own. */
const signs: FormatSigns = {
  fit: (line) => (line.includes("<hyphenation-info") ? "own" : "read"),
  shape: "XML of hyphenation patterns",
  named: (words) => hasAny(words, "hyphenation", "hyphen", "hyph"),
  marks: (lines) => lines.some((line) => line.includes("<hyphenation-info")),
};

const DOCUMENT =
  '<?xml version="1.0" encoding="UTF-8"?><hyphenation-info><hyphen-char value="-"/><hyphen-min before="2" after="2"/><patterns>.ach4 1ba</patterns></hyphenation-info>';

/** Where a `hyphenation_decompounder` may cut words. */
export const hyphenationPatterns: FormatDefinition = {
  name: "hyphenation-patterns",
  documentation: "Where a `hyphenation_decompounder` may cut words, FOP's XML (`hyphenation_patterns_path`).",
  title: "hyphenation patterns",
  parameters: [
    {
      component: "token filter",
      types: ["hyphenation_decompounder"],
      setting: "hyphenation_patterns_path",
    },
  ],
  loader: "xml",
  comments: "nowhere",
  rulesSayAll: false,
  createReader: () => new HyphenationReader(),
  ruleKinds: [word],
  examples: [DOCUMENT],
  pieces: ["<", ">", "/", "&", "&amp;", "<!-- a -->", "--", "<patterns>", "</patterns>", '"', "="],
  signs,
  separators: null,
  // The engine refuses an empty file; in XML an entity is what it stands for.
  checks: { entitiesAreText: false, saysEmpty: true },
  lintRules: [xmlNotChecked],
  ownCodes: {
    "malformed-xml": refusal(
      "XML that the engine can't read",
      "A tag, a reference or a comment is broken, an element is not closed, or the file is empty; the declared encoding is not that of the bytes, a prefix is not declared, a document type names a file, or `<hyphen>` stands outside of `<exceptions>`.",
      "Correct the XML; `xmllint --noout FILE` says more",
    ),
    "xml-not-checked": remark(
      "XML that is not checked",
      "The file has a part of XML that hyphenation patterns do without: declarations of a document type, entities, prefixes, another encoding than UTF-8, XML 1.1.",
      "Whether the engine takes the file, and what it reads from it, is not checked here.",
      "Write the file without it, in UTF-8",
    ),
    "no-patterns": remark(
      "No patterns",
      "Nothing stands between `<patterns>` and `</patterns>`, or there is no such element.",
      "The engine takes the file, and cuts no word by it.",
      "Write the patterns, or take the right file",
    ),
  },
  sharedCodes: [],
};
