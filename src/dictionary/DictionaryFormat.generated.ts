// Made from src/dictionary/formats by `npm run generate`.

/**
 * The text formats of a `TXT-DICTIONARY` package, named after what OpenSearch reads them with. Word lists all look
 * alike and are named after their use, because what the engine makes of a line depends on it.
 *
 * Programs, and messages about them, write the member (`SOLR_SYNONYMS`); the command line, its settings and reports write
 * the same in lower case with hyphens (`solr-synonyms`).
 *
 * @see https://docs.opensearch.org/latest/analyzers/
 */
export enum DictionaryFormat {
  /** Synonym rules in Apache Solr's format, read by `SolrSynonymParser` (`synonyms_path`). */
  SOLR_SYNONYMS = "solr-synonyms",
  /** Synonym sets as WordNet's Prolog file `wn_s.pl`, read by `WordnetSynonymParser` (`synonyms_path`, `format: wordnet`). */
  WORDNET_SYNONYMS = "wordnet-synonyms",
  /** Words that a `stop` filter removes, one a line (`stopwords_path`). */
  STOP_WORDS = "stop-words",
  /** Words that a `common_grams` filter joins with their neighbours, one a line (`common_words_path`). */
  COMMON_WORDS = "common-words",
  /** Words that a `keep` filter keeps, one a line; of an empty list it keeps none (`keep_words_path`). */
  KEEP_WORDS = "keep-words",
  /** Words that a `keyword_marker` filter protects from stemmers, one a line (`keywords_path`). */
  KEYWORDS = "keywords",
  /** Words that a `word_delimiter` or `word_delimiter_graph` filter does not split, one a line (`protected_words_path`). */
  PROTECTED_WORDS = "protected-words",
  /** Words that a `dictionary_decompounder` or `hyphenation_decompounder` finds in compounds, one a line (`word_list_path`). */
  DECOMPOUNDER_WORDS = "decompounder-words",
  /** Articles that an `elision` filter removes before an apostrophe, one a line (`articles_path`). */
  ELISION_ARTICLES = "elision-articles",
  /** A Japanese user dictionary for the kuromoji tokenizer, comma-separated (`user_dictionary`). */
  KUROMOJI_USER_DICTIONARY = "kuromoji-user-dictionary",
  /** A Korean user dictionary for the nori tokenizer, space-separated (`user_dictionary`). */
  NORI_USER_DICTIONARY = "nori-user-dictionary",
  /** Stemmer overrides, `word => stem` a line (`rules_path`). */
  STEMMER_OVERRIDE = "stemmer-override",
  /** Types of characters for a `word_delimiter` or `word_delimiter_graph` filter, `$ => DIGIT` a line (`type_table_path`). */
  TYPE_TABLE = "type-table",
  /** What a `mapping` char filter replaces, `a => b` a line (`mappings_path`). */
  CHARACTER_MAPPINGS = "character-mappings",
  /** Where a `hyphenation_decompounder` may cut words, FOP's XML (`hyphenation_patterns_path`). */
  HYPHENATION_PATTERNS = "hyphenation-patterns",
}
