import {
  ARABIC,
  BAR,
  type FormatSeparators,
  FULL_WIDTH,
  IDEOGRAPHIC,
  SEMICOLON,
} from "../../damage/separators";
import { isSnowballLine } from "../../damage/snowballComment";
import type { DiagnosticCode } from "../../DiagnosticCode.generated";
import { JAVA_WHITE_SPACE } from "../../text/javaText";
import { remark } from "../codeDescription";
import type { FormatChecks, FormatDefinition, IndexParameter } from "../FormatDefinition";
import { hasAny, type LineFit } from "../FormatSigns";
import { keepsNothing } from "./lint/keepsNothing";
import { severalWords } from "./lint/severalWords";
import { snowballComment } from "./lint/snowballComment";
import { namedWords, word } from "./rules";
import { WordListReader } from "./WordListReader";

/** What a list of words is used for. */
interface WordListUse extends Pick<FormatDefinition, "name" | "documentation" | "title" | "ownCodes"> {
  /** Words of a file's name that speak for the use. */
  readonly names: readonly string[];
  readonly parameter: Omit<IndexParameter, "component">;
  /** Whether a name such as `_english_` stands for the words of the engine's own list. @default false */
  readonly knowsNames?: boolean;
  readonly checks?: FormatChecks;
  readonly lintRules?: FormatDefinition["lintRules"];
}

const separators: FormatSeparators = {
  remedies: [
    "Write one word a line; were these synonyms, commas (,) would separate them",
    "Write one word a line; were these mappings, => would stand between their sides",
  ],
  signs: () => [SEMICOLON, BAR, FULL_WIDTH, ARABIC, IDEOGRAPHIC],
  isNamedOtherwise: isSnowballLine,
};

const SHARED_CODES: readonly DiagnosticCode[] = [
  "duplicate-rule",
  "wrong-separator",
  "spreadsheet-quotes",
  "header-row",
  "comment-like-line",
];

const OWN_CODES: FormatDefinition["ownCodes"] = {
  "several-words": remark(
    "Several words on a line",
    "A line of a word list has white space or commas between words.",
    "The whole line is one word, which no tokenizer yields.",
    "Write one word a line",
  ),
  "snowball-comment": remark(
    "Comments of a Snowball list",
    "A `|` begins a comment in Snowball's stop word lists; OpenSearch's loader does not know it.",
    "The comment is read as a part of the word, which then matches nothing.",
    "Delete each | with what follows it; a line of comment begins with #",
  ),
};

/** One word a line: the same grammar for every use. */
function wordList(use: WordListUse): FormatDefinition {
  const knowsNames = use.knowsNames === true;
  return {
    name: use.name,
    documentation: use.documentation,
    title: use.title,
    parameters: [{ component: "token filter", ...use.parameter }],
    loader: "word list",
    comments: "line-start",
    createReader: ({ engineVersion }) => new WordListReader(engineVersion, knowsNames),
    ruleKinds: knowsNames ? [word, namedWords] : [word],
    examples: ["a", "the", " an ", "# note", "の", "a b", ...(knowsNames ? ["_dutch_"] : [])],
    pieces: [" ", "#", "_english_"],
    // Only the name tells what the words are for.
    signs: { fit: fitOf, shape: "one word", named: (words) => hasAny(words, ...use.names) },
    separators,
    checks: { repeatedRules: true, quotesAreLetters: true, ...use.checks },
    lintRules: [severalWords, snowballComment, ...(use.lintRules ?? [])],
    ownCodes: { ...OWN_CODES, ...use.ownCodes },
    sharedCodes: use.checks?.saysEmpty === true ? SHARED_CODES : [...SHARED_CODES, "empty-dictionary"],
  };
}

/** The lists of words, by their use. */
export const wordLists: readonly FormatDefinition[] = [
  wordList({
    name: "stop-words",
    documentation: "Words that a `stop` filter removes, one a line (`stopwords_path`).",
    title: "stop words",
    names: ["stop", "stops", "stopword", "stopwords", "stoplist"],
    parameter: { types: ["stop"], setting: "stopwords_path" },
    knowsNames: true,
  }),
  wordList({
    name: "common-words",
    documentation:
      "Words that a `common_grams` filter joins with their neighbours, one a line (`common_words_path`).",
    title: "common words",
    names: ["commongrams", "commonwords", "common"],
    parameter: { types: ["common_grams"], setting: "common_words_path" },
    knowsNames: true,
  }),
  wordList({
    name: "keep-words",
    documentation:
      "Words that a `keep` filter keeps, one a line; of an empty list it keeps none (`keep_words_path`).",
    title: "words to keep",
    names: ["keep", "keepwords"],
    parameter: { types: ["keep"], setting: "keep_words_path" },
    // A list of words to keep that has none is worse than empty.
    checks: { saysEmpty: true },
    lintRules: [keepsNothing],
    ownCodes: {
      "keeps-nothing": remark(
        "Keeps nothing",
        "A list of words to keep has none: the file is empty, or all its lines are comments.",
        "The filter keeps nothing: every token is removed, and no search finds anything.",
        "Write the words to keep, one a line",
      ),
    },
  }),
  wordList({
    name: "keywords",
    documentation:
      "Words that a `keyword_marker` filter protects from stemmers, one a line (`keywords_path`).",
    title: "keywords",
    names: ["keywords", "keyword", "protwords", "stemexclusion", "stemexclusions"],
    parameter: { types: ["keyword_marker"], setting: "keywords_path" },
  }),
  wordList({
    name: "protected-words",
    documentation:
      "Words that a `word_delimiter` or `word_delimiter_graph` filter does not split, one a line (`protected_words_path`).",
    title: "protected words",
    names: ["protectedwords", "protected"],
    parameter: { types: ["word_delimiter", "word_delimiter_graph"], setting: "protected_words_path" },
  }),
  wordList({
    name: "decompounder-words",
    documentation:
      "Words that a `dictionary_decompounder` or `hyphenation_decompounder` finds in compounds, one a line (`word_list_path`).",
    title: "words of a decompounder",
    names: ["decompounder", "decompound", "compound", "compounds", "compoundwords", "wordlist"],
    parameter: {
      types: ["dictionary_decompounder", "hyphenation_decompounder"],
      setting: "word_list_path",
    },
  }),
  wordList({
    name: "elision-articles",
    documentation:
      "Articles that an `elision` filter removes before an apostrophe, one a line (`articles_path`).",
    title: "articles of an elision",
    names: ["elision", "elisions", "articles", "contractions"],
    parameter: { types: ["elision"], setting: "articles_path" },
  }),
];

function fitOf(line: string): LineFit {
  if (/[,\t;|=<>]/.test(line)) return "no";
  return JAVA_WHITE_SPACE.test(line) ? "read" : "fits";
}
