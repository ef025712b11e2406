import { arrowSeparators } from "../../damage/separators";
import { refusal } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny } from "../FormatSigns";
import { repeatedCharacter } from "./lint/repeatedCharacter";
import { characterType } from "./rules";
import { TypeTableReader } from "./TypeTableReader";

const RULE = /^(?:\\u[0-9a-fA-F]{4}|\\?\S)\s*=>\s*(?:LOWER|UPPER|ALPHA|DIGIT|ALPHANUM|SUBWORD_DELIM)$/;

/** A character and the name of a type. */
const signs: FormatSigns = {
  fit: (line) => (RULE.test(line) ? "own" : "no"),
  shape: "characters and their types",
  named: (words) => hasAny(words, "typetable", "wordtypes", "wdfftypes", "wdgftypes") || words.has("types"),
};

/** What kind of character a word delimiter takes a character for. */
export const typeTable: FormatDefinition = {
  name: "type-table",
  documentation:
    "Types of characters for a `word_delimiter` or `word_delimiter_graph` filter, `$ => DIGIT` a line (`type_table_path`).",
  title: "type table",
  parameters: [
    {
      component: "token filter",
      types: ["word_delimiter", "word_delimiter_graph"],
      setting: "type_table_path",
    },
  ],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new TypeTableReader(engineVersion),
  ruleKinds: [characterType],
  examples: ["$ => DIGIT", "% => DIGIT", "\\u0026 => ALPHA", "# => ALPHANUM", ". => SUBWORD_DELIM", "# note"],
  pieces: ["=>", "\\", "\\u", "\\\\", "a => LOWER", "#", " "],
  signs,
  separators: arrowSeparators,
  missingSeparator: "malformed-mapping",
  // The engine refuses an empty file.
  checks: { saysEmpty: true },
  lintRules: [repeatedCharacter],
  ownCodes: {
    "no-rules": refusal(
      "No rules",
      "A type table is empty, or all its lines are comments.",
      "Write a rule, or take type_table_path from the filter",
    ),
  },
  sharedCodes: ["malformed-mapping", "duplicate-rule", "contradiction", "comment-like-line"],
};
