/** One component of `IndexSettings`, dictionaries for it, and what they make of a text. */
export interface IndexSettingsCase {
  /** The lines of each dictionary, by the setting that names it. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** What stands behind the component: a filter that shows what it did. @default none */
  readonly after?: string;
  readonly text: string;
  /** The tokens, in order. */
  readonly tokens: string;
}

/** Where German compounds are cut; without classes of letters nothing is. */
export const HYPHENATION_PATTERNS = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<hyphenation-info><hyphen-char value="-"/><hyphen-min before="2" after="2"/>',
  `<classes>${[..."abcdefghijklmnopqrstuvwxyz"].map((each) => each + each.toUpperCase()).join("\n")}\nß</classes>`,
  "<patterns>fuß1b ball1p</patterns></hyphenation-info>",
];

export const COMPOUND_WORDS = ["fuß", "ball", "fußball", "pumpe", "ballpumpe"];

const WORD_DELIMITER: IndexSettingsCase = {
  files: { protected_words_path: ["wi-fi"], type_table_path: ["% => ALPHA"] },
  text: "wi-fi hi-fi 50%off",
  tokens: "wi-fi hi fi 50 %off",
};

const SYNONYMS: IndexSettingsCase = {
  files: { synonyms_path: ["notebook, laptop"] },
  text: "red notebook",
  tokens: "red laptop notebook",
};

/** One for each method; each file changes what comes out. */
export const INDEX_SETTINGS_CASES: Readonly<Record<string, IndexSettingsCase>> = {
  synonymTokenFilter: { ...SYNONYMS, tokens: "red notebook laptop" },
  synonymGraphTokenFilter: SYNONYMS,
  stopTokenFilter: { files: { stopwords_path: ["the"] }, text: "the fox", tokens: "fox" },
  keepTokenFilter: { files: { keep_words_path: ["fox"] }, text: "the fox", tokens: "fox" },
  keywordMarkerTokenFilter: {
    files: { keywords_path: ["running"] },
    after: "porter_stem",
    text: "running jumping",
    tokens: "running jump",
  },
  stemmerOverrideTokenFilter: {
    files: { rules_path: ["mice => mouse"] },
    after: "porter_stem",
    text: "mice jumping",
    tokens: "mouse jump",
  },
  wordDelimiterTokenFilter: WORD_DELIMITER,
  wordDelimiterGraphTokenFilter: WORD_DELIMITER,
  dictionaryDecompounderTokenFilter: {
    files: { word_list_path: ["fußball", "pumpe"] },
    text: "fußballpumpe",
    tokens: "fußballpumpe fußball pumpe",
  },
  hyphenationDecompounderTokenFilter: {
    files: { word_list_path: ["fußball", "pumpe"], hyphenation_patterns_path: HYPHENATION_PATTERNS },
    text: "fußballpumpe",
    tokens: "fußballpumpe fußball pumpe",
  },
  commonGramsTokenFilter: {
    files: { common_words_path: ["the"] },
    text: "the fox",
    tokens: "the the_fox fox",
  },
  elisionTokenFilter: { files: { articles_path: ["l"] }, text: "l'eau d'or", tokens: "eau d'or" },
  mappingCharFilter: { files: { mappings_path: ["ph => f"] }, text: "photo", tokens: "foto" },
  kuromojiTokenizer: {
    files: { user_dictionary: ["朝青龍,朝 青龍,アサ ショウリュウ,カスタム人名"] },
    text: "朝青龍",
    tokens: "朝 青龍",
  },
  noriTokenizer: { files: { user_dictionary: ["세종시 세종 시"] }, text: "세종시", tokens: "세종 시" },
};
