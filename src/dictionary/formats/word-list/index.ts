import { duplicateRule } from "../../lint/rules/duplicateRule";
import type { FormatDefinition } from "../FormatDefinition";
import { severalWords } from "./lint/severalWords";
import { WordListReader } from "./WordListReader";

/** One word a line. */
export const stopWords: FormatDefinition = {
  title: "word list",
  parameters: [
    { component: "token filter", types: ["stop"], setting: "stopwords_path" },
    { component: "token filter", types: ["keep"], setting: "keep_words_path" },
    { component: "token filter", types: ["keyword_marker"], setting: "keywords_path" },
  ],
  settingsFunctions: ["stopTokenFilter()", "keepTokenFilter()", "keywordMarkerTokenFilter()"],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new WordListReader(engineVersion),
  examples: ["a", "the", " an ", "# note", "の", "a b"],
  signs: [" ", "#"],
  lintRules: [duplicateRule, severalWords],
};
