import { DictionaryFormat } from "../../../../src/dictionary";

/** One way in which an index reads a dictionary, with contents that tell from each other. */
export interface UseCase {
  readonly name: string;
  readonly format: DictionaryFormat;
  /** Whether a refresh of the search analyzers reads the file again. */
  readonly renewed: boolean;
  /** `analysis` with the file where `path` says; the analyzer is called `a`. */
  readonly analysis: (path: string) => Record<string, unknown>;
  readonly before: string;
  readonly now: string;
  /** Texts that tell one from the other, and what does not change. */
  readonly texts: readonly string[];
  /** What the engine refuses; undefined where only bytes that are no text are. */
  readonly malformed?: string;
  /** Whether the file is refused when it begins with a BOM. */
  readonly refusesBom?: boolean;
  /** Whether `a` is a normalizer of a keyword field. */
  readonly normalizer?: boolean;
  /** How much is known of a chain that can't be asked for with other words. @default all */
  readonly known?: "whether it has the file" | "whether the file loads" | "nothing";
}

type Definition = Record<string, unknown>;

function filterCase(
  name: string,
  format: DictionaryFormat,
  definition: (path: string) => Definition,
  contents: Pick<UseCase, "before" | "now" | "texts" | "malformed">,
  { renewed = false, after = [] as string[], tokenizer = "standard", refusesBom = false } = {},
): UseCase {
  return {
    name,
    format,
    renewed,
    analysis: (path) => ({
      filter: { f: definition(path) },
      analyzer: { a: { tokenizer, filter: ["lowercase", "f", ...after] } },
    }),
    ...contents,
    refusesBom,
  };
}

const SYNONYMS = {
  before: "notebook, laptop\ntv, television\n",
  now: "notebook, portable\ntv, television\n",
  texts: ["notebook", "laptop", "portable", "tv", "a notebook bag"],
  malformed: "notebook, portable\na => b => c\n",
};
const WORDS = { before: "one\ntwo\n", now: "one\nthree\n", texts: ["one two three four", "two", "three"] };

const HYPHENATION = (...patterns: string[]): string =>
  `<?xml version="1.0"?>
<hyphenation-info>
<hyphen-char value="-"/>
<hyphen-min before="2" after="2"/>
<classes>aA bB fF lL mM pP sS uU eE ßß</classes>
<patterns>${patterns.join(" ")}</patterns>
</hyphenation-info>
`;

const WORDNET = (other: string): string =>
  `s(100000001,1,'notebook',n,1,0).\ns(100000001,2,'${other}',n,1,0).\n`;

/** Every setting of the register, each the way in which it is used, and ways that it is easy to forget. */
export const USE_CASES: readonly UseCase[] = [
  ...["synonym", "synonym_graph"].flatMap((type) => [
    filterCase(
      `${type}, updateable`,
      DictionaryFormat.SOLR_SYNONYMS,
      (path) => ({ type, synonyms_path: path, updateable: true }),
      SYNONYMS,
      { renewed: true },
    ),
    filterCase(type, DictionaryFormat.SOLR_SYNONYMS, (path) => ({ type, synonyms_path: path }), SYNONYMS),
  ]),
  filterCase(
    "synonym, expand false, lenient",
    DictionaryFormat.SOLR_SYNONYMS,
    (path) => ({ type: "synonym", synonyms_path: path, expand: false, lenient: true }),
    SYNONYMS,
  ),
  filterCase(
    "synonym of WordNet",
    DictionaryFormat.WORDNET_SYNONYMS,
    (path) => ({ type: "synonym", format: "wordnet", synonyms_path: path }),
    {
      before: WORDNET("laptop"),
      now: WORDNET("portable"),
      texts: SYNONYMS.texts,
      malformed: `${WORDNET("portable")}# no comments\n`,
    },
  ),
  filterCase("stop", DictionaryFormat.STOP_WORDS, (path) => ({ type: "stop", stopwords_path: path }), WORDS),
  filterCase(
    "stop, updateable without effect",
    DictionaryFormat.STOP_WORDS,
    (path) => ({ type: "stop", stopwords_path: path, updateable: true }),
    WORDS,
  ),
  filterCase(
    "stemmer_override",
    DictionaryFormat.STEMMER_OVERRIDE,
    (path) => ({ type: "stemmer_override", rules_path: path }),
    { before: "mice => mouse\n", now: "mice => rodent\n", texts: ["mice", "cats"], malformed: "mice => \n" },
    { after: ["porter_stem"] },
  ),
  filterCase(
    "keyword_marker",
    DictionaryFormat.KEYWORDS,
    (path) => ({ type: "keyword_marker", keywords_path: path }),
    { before: "running\n", now: "jumping\n", texts: ["running jumping walking"] },
    { after: ["porter_stem"] },
  ),
  filterCase(
    "word_delimiter_graph, protected words",
    DictionaryFormat.PROTECTED_WORDS,
    (path) => ({ type: "word_delimiter_graph", protected_words_path: path }),
    { before: "wi-fi\n", now: "hi-fi\n", texts: ["wi-fi", "hi-fi"] },
    { tokenizer: "whitespace" },
  ),
  filterCase(
    "word_delimiter_graph, type table",
    DictionaryFormat.TYPE_TABLE,
    (path) => ({ type: "word_delimiter_graph", type_table_path: path }),
    { before: "% => ALPHA\n", now: "$ => ALPHA\n", texts: ["a$b", "a%b"], malformed: "$$ => ALPHA\n" },
    { tokenizer: "whitespace", refusesBom: true },
  ),
  filterCase(
    "dictionary_decompounder",
    DictionaryFormat.DECOMPOUNDER_WORDS,
    (path) => ({ type: "dictionary_decompounder", word_list_path: path }),
    { before: "kaffee\n", now: "tasse\n", texts: ["kaffeetasse"] },
  ),
  {
    ...filterCase(
      "hyphenation_decompounder, patterns",
      DictionaryFormat.HYPHENATION_PATTERNS,
      (path) => ({
        type: "hyphenation_decompounder",
        hyphenation_patterns_path: path,
        word_list: ["fuß", "ball", "pumpe"],
      }),
      {
        before: HYPHENATION("fuß1b", "ball1p"),
        now: HYPHENATION("fuß1b"),
        texts: ["fußballpumpe"],
        malformed: HYPHENATION("fuß1b").replace("</patterns>", ""),
      },
    ),
    // Patterns are no texts to ask about, and there is no setting that takes them in the place of a file.
    known: "whether the file loads",
  },
  filterCase(
    "common_grams",
    DictionaryFormat.COMMON_WORDS,
    (path) => ({ type: "common_grams", common_words_path: path }),
    { before: "the\n", now: "of\n", texts: ["king of the hill"] },
  ),
  filterCase(
    "elision",
    DictionaryFormat.ELISION_ARTICLES,
    (path) => ({ type: "elision", articles_path: path }),
    { before: "l\n", now: "d\n", texts: ["l'avion", "d'avion"] },
  ),
  filterCase("keep", DictionaryFormat.KEEP_WORDS, (path) => ({ type: "keep", keep_words_path: path }), WORDS),
  {
    name: "mapping char filter",
    format: DictionaryFormat.CHARACTER_MAPPINGS,
    renewed: false,
    analysis: (path) => ({
      char_filter: { c: { type: "mapping", mappings_path: path } },
      analyzer: { a: { tokenizer: "standard", char_filter: ["c"], filter: ["lowercase"] } },
    }),
    before: "ph => f\n",
    now: "ph => v\n",
    texts: ["phone"],
    malformed: "ph f\n",
  },
  {
    name: "mapping char filter of a normalizer",
    format: DictionaryFormat.CHARACTER_MAPPINGS,
    renewed: false,
    normalizer: true,
    analysis: (path) => ({
      char_filter: { c: { type: "mapping", mappings_path: path } },
      normalizer: { a: { type: "custom", char_filter: ["c"], filter: ["lowercase"] } },
    }),
    before: "ph => f\n",
    now: "ph => v\n",
    texts: ["Phone phone"],
    malformed: "ph f\n",
  },
  {
    name: "kuromoji_tokenizer",
    format: DictionaryFormat.KUROMOJI_USER_DICTIONARY,
    renewed: false,
    analysis: (path) => ({
      tokenizer: { t: { type: "kuromoji_tokenizer", user_dictionary: path } },
      analyzer: { a: { tokenizer: "t", filter: ["lowercase"] } },
    }),
    before: "朝青龍,朝青龍,アサショウリュウ,カスタム名詞\n",
    now: "朝青龍,朝 青龍,アサ ショウリュウ,カスタム名詞\n",
    texts: ["朝青龍"],
    malformed: "朝青龍,朝 青龍,アサ ショウ リュウ,カスタム名詞\n",
    refusesBom: true,
  },
  {
    name: "nori_tokenizer",
    format: DictionaryFormat.NORI_USER_DICTIONARY,
    renewed: false,
    analysis: (path) => ({
      tokenizer: { t: { type: "nori_tokenizer", user_dictionary: path } },
      analyzer: { a: { tokenizer: "t", filter: ["lowercase"] } },
    }),
    before: "세종시\n",
    now: "세종시 세종 시\n",
    texts: ["세종시"],
    malformed: "세종시 세종특별자치 시\n",
  },
  {
    name: "the standard analyzer's stop words",
    format: DictionaryFormat.STOP_WORDS,
    renewed: false,
    analysis: (path) => ({ analyzer: { a: { type: "standard", stopwords_path: path } } }),
    ...WORDS,
  },
  {
    name: "the stop analyzer's stop words",
    format: DictionaryFormat.STOP_WORDS,
    renewed: false,
    analysis: (path) => ({ analyzer: { a: { type: "stop", stopwords_path: path } } }),
    ...WORDS,
  },
  {
    name: "the english analyzer's stop words",
    format: DictionaryFormat.STOP_WORDS,
    renewed: false,
    known: "nothing",
    analysis: (path) => ({ analyzer: { a: { type: "english", stopwords_path: path } } }),
    ...WORDS,
  },
  {
    name: "stop inside of a multiplexer",
    format: DictionaryFormat.STOP_WORDS,
    renewed: false,
    known: "whether it has the file",
    analysis: (path) => ({
      filter: {
        s: { type: "stop", stopwords_path: path },
        m: { type: "multiplexer", filters: ["lowercase, s"], preserve_original: false },
      },
      analyzer: { a: { tokenizer: "standard", filter: ["m"] } },
    }),
    ...WORDS,
  },
];
