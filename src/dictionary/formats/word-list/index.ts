import { duplicateRule } from "../../lint/rules/duplicateRule";
import type { FormatDefinition, IndexParameter } from "../FormatDefinition";
import { keepsNothing } from "./lint/keepsNothing";
import { severalWords } from "./lint/severalWords";
import { snowballComment } from "./lint/snowballComment";
import { WordListReader } from "./WordListReader";
import { wordListSigns } from "./wordListSigns";

/** What a list of words is used for. */
interface WordListUse {
  readonly title: string;
  /** Words of a file's name that speak for the use. */
  readonly names: readonly string[];
  readonly parameter: Omit<IndexParameter, "component">;
  /** Whether a name such as `_english_` stands for the words of the engine's own list. @default false */
  readonly knowsNames?: boolean;
  readonly lintRules?: FormatDefinition["lintRules"];
}

/** One word a line: the same grammar for every use. */
function wordList(use: WordListUse): FormatDefinition {
  return {
    title: use.title,
    parameters: [{ component: "token filter", ...use.parameter }],
    loader: "word list",
    comments: "line-start",
    createReader: ({ engineVersion }) => new WordListReader(engineVersion, use.knowsNames ?? false),
    examples: ["a", "the", " an ", "# note", "の", "a b", ...(use.knowsNames === true ? ["_dutch_"] : [])],
    pieces: [" ", "#", "_english_"],
    signs: wordListSigns(use.names),
    lintRules: [duplicateRule, severalWords, snowballComment, ...(use.lintRules ?? [])],
  };
}

export const stopWords = wordList({
  title: "stop words",
  names: ["stop", "stops", "stopword", "stopwords", "stoplist"],
  parameter: { types: ["stop"], setting: "stopwords_path" },
  knowsNames: true,
});

export const commonWords = wordList({
  title: "common words",
  names: ["commongrams", "commonwords", "common"],
  parameter: { types: ["common_grams"], setting: "common_words_path" },
  knowsNames: true,
});

export const keepWords = wordList({
  title: "words to keep",
  names: ["keep", "keepwords"],
  parameter: { types: ["keep"], setting: "keep_words_path" },
  lintRules: [keepsNothing],
});

export const keywords = wordList({
  title: "keywords",
  names: ["keywords", "keyword", "protwords", "stemexclusion", "stemexclusions"],
  parameter: { types: ["keyword_marker"], setting: "keywords_path" },
});

export const protectedWords = wordList({
  title: "protected words",
  names: ["protectedwords", "protected"],
  parameter: { types: ["word_delimiter", "word_delimiter_graph"], setting: "protected_words_path" },
});

export const decompounderWords = wordList({
  title: "words of a decompounder",
  names: ["decompounder", "decompound", "compound", "compounds", "compoundwords", "wordlist"],
  parameter: {
    types: ["dictionary_decompounder", "hyphenation_decompounder"],
    setting: "word_list_path",
  },
});

export const elisionArticles = wordList({
  title: "articles of an elision",
  names: ["elision", "elisions", "articles", "contractions"],
  parameter: { types: ["elision"], setting: "articles_path" },
});
