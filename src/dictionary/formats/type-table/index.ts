import type { FormatDefinition } from "../FormatDefinition";
import { repeatedCharacter } from "./lint/repeatedCharacter";
import { TypeTableReader } from "./TypeTableReader";
import { typeTableSigns } from "./typeTableSigns";

/** What kind of character a word delimiter takes a character for. */
export const typeTable: FormatDefinition = {
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
  examples: ["$ => DIGIT", "% => DIGIT", "\\u0026 => ALPHA", "# => ALPHANUM", ". => SUBWORD_DELIM", "# note"],
  pieces: ["=>", "\\", "\\u", "\\\\", "a => LOWER", "#", " "],
  signs: typeTableSigns,
  lintRules: [repeatedCharacter],
};
