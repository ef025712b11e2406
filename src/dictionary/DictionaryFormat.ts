/**
 * The text formats of a `TXT-DICTIONARY` package, named after what OpenSearch reads them with.
 *
 * @see https://docs.opensearch.org/latest/analyzers/
 */
export enum DictionaryFormat {
  /** Synonym rules in Apache Solr's format, read by `SolrSynonymParser` (`synonyms_path`). */
  SOLR_SYNONYMS = "solr-synonyms",
  /** Synonym sets as WordNet's Prolog file `wn_s.pl`, read by `WordnetSynonymParser` (`synonyms_path`, `format: wordnet`). */
  WORDNET_SYNONYMS = "wordnet-synonyms",
  /** One word a line: stop words, keep words, protected words (`stopwords_path`, `keep_words_path`, `keywords_path`). */
  STOP_WORDS = "stop-words",
  /** A Japanese user dictionary for the kuromoji tokenizer, comma-separated (`user_dictionary`). */
  KUROMOJI_USER_DICTIONARY = "kuromoji-user-dictionary",
  /** A Korean user dictionary for the nori tokenizer, space-separated (`user_dictionary`). */
  NORI_USER_DICTIONARY = "nori-user-dictionary",
  /** Stemmer overrides, `word => stem` a line (`rules_path`). */
  STEMMER_OVERRIDE = "stemmer-override",
}
