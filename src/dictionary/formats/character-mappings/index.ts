import { arrowSeparators } from "../../damage/separators";
import { javaTrim } from "../../text/javaText";
import { remark } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny, type LineFit } from "../FormatSigns";
import { CharacterMappingsReader } from "./CharacterMappingsReader";
import { quotedMapping } from "./lint/quotedMapping";
import { characterMapping } from "./rules";

/** Characters and their replacement. */
const signs: FormatSigns = {
  fit: fitOf,
  shape: "characters and their replacement on the two sides of an arrow",
  named: (words) => hasAny(words, "mapping", "mappings", "charfilter", "charmap", "folding"),
};

/** What a `mapping` char filter replaces before the tokenizer. */
export const characterMappings: FormatDefinition = {
  name: "character-mappings",
  documentation: "What a `mapping` char filter replaces, `a => b` a line (`mappings_path`).",
  title: "character mappings",
  parameters: [{ component: "char filter", types: ["mapping"], setting: "mappings_path" }],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new CharacterMappingsReader(engineVersion),
  ruleKinds: [characterMapping],
  examples: ["ph => f", "ß => ss", "\\u00e6 => ae", ":) => _happy_", "# => hash", "x =>", "# note"],
  pieces: ["=>", "\\", "\\u", "\\\\", "#", " ", "a => "],
  signs,
  separators: arrowSeparators,
  missingSeparator: "malformed-mapping",
  checks: {},
  lintRules: [quotedMapping],
  ownCodes: {
    "quoted-mapping": remark(
      "Quotes around a mapping",
      "A side of a mapping stands in double quotes, as in Solr's files.",
      "The quotes are a part of what is looked for or put in its place.",
      "Delete the quotes; write a space at an edge as \\u0020",
    ),
  },
  sharedCodes: [
    "malformed-mapping",
    "duplicate-entry",
    "maps-to-itself",
    "empty-dictionary",
    "comment-like-line",
  ],
};

function fitOf(line: string): LineFit {
  const arrow = line.lastIndexOf("=>");
  if (arrow < 1) return "no";
  const match = javaTrim(line.slice(0, arrow));
  if (/\\u[0-9a-fA-F]{4}/.test(line)) return "own";
  return match === "" || match.includes(",") ? "read" : "fits";
}
