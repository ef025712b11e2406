import type { DecompounderOptions } from "./DecompounderOptions";
import {
  dictionaryDecompounderTokenFilter,
  hyphenationDecompounderTokenFilter,
  type HyphenationDecompounderTokenFilterOptions,
} from "./decompounderTokenFilters";
import { kuromojiTokenizer, type KuromojiTokenizerOptions } from "./kuromojiTokenizer";
import { mappingCharFilter, type MappingCharFilterOptions } from "./mappingCharFilter";
import { noriTokenizer, type NoriTokenizerOptions } from "./noriTokenizer";
import {
  synonymGraphTokenFilter,
  synonymTokenFilter,
  type SynonymTokenFilterOptions,
} from "./synonymTokenFilter";
import {
  wordDelimiterGraphTokenFilter,
  type WordDelimiterGraphTokenFilterOptions,
  wordDelimiterTokenFilter,
  type WordDelimiterTokenFilterOptions,
} from "./wordDelimiterTokenFilter";
import {
  commonGramsTokenFilter,
  type CommonGramsTokenFilterOptions,
  elisionTokenFilter,
  type ElisionTokenFilterOptions,
  keepTokenFilter,
  type KeepTokenFilterOptions,
  keywordMarkerTokenFilter,
  type KeywordMarkerTokenFilterOptions,
  stemmerOverrideTokenFilter,
  type StemmerOverrideTokenFilterOptions,
  stopTokenFilter,
  type StopTokenFilterOptions,
} from "./wordTokenFilters";

/**
 * Parts of an analyzer that read dictionaries: the JSON of each, with the reference path of the dictionary in the
 * member that the engine reads, ready for the settings of an index, an index template or an output.
 *
 * A method is named after the type it makes, and its dictionary after the setting that names the file: `stop` with
 * `stopwords_path` is `stopTokenFilter({ stopwords })`. A dictionary whose format is not known is taken for any.
 *
 * @see https://docs.opensearch.org/latest/analyzers/
 */
export class IndexSettings {
  /**
   * A `synonym` token filter: words lead to words that mean the same.
   *
   * @throws PackagesError when the dictionary is no synonym file, or the two formats contradict each other
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/synonym/
   */
  static synonymTokenFilter(options: SynonymTokenFilterOptions): { [key: string]: unknown } {
    return synonymTokenFilter(options);
  }

  /**
   * A `synonym_graph` token filter: right for synonyms of several words too, in search analyzers.
   *
   * @throws PackagesError when the dictionary is no synonym file, or the two formats contradict each other
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/synonym-graph/
   */
  static synonymGraphTokenFilter(options: SynonymTokenFilterOptions): { [key: string]: unknown } {
    return synonymGraphTokenFilter(options);
  }

  /**
   * A `stop` token filter: removes words.
   *
   * @throws PackagesError when the dictionary has no stop words
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/stop/
   */
  static stopTokenFilter(options: StopTokenFilterOptions): { [key: string]: unknown } {
    return stopTokenFilter(options);
  }

  /**
   * A `keep` token filter: removes every word but those of the dictionary.
   *
   * @throws PackagesError when the dictionary has no words to keep
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/keep-words/
   */
  static keepTokenFilter(options: KeepTokenFilterOptions): { [key: string]: unknown } {
    return keepTokenFilter(options);
  }

  /**
   * A `keyword_marker` token filter: protects words from the stemmers behind it.
   *
   * @throws PackagesError when the dictionary has no keywords
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/keyword-marker/
   */
  static keywordMarkerTokenFilter(options: KeywordMarkerTokenFilterOptions): { [key: string]: unknown } {
    return keywordMarkerTokenFilter(options);
  }

  /**
   * A `stemmer_override` token filter: gives words their stems, before the stemmer.
   *
   * @throws PackagesError when the dictionary has no stemmer overrides
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/stemmer-override/
   */
  static stemmerOverrideTokenFilter(options: StemmerOverrideTokenFilterOptions): { [key: string]: unknown } {
    return stemmerOverrideTokenFilter(options);
  }

  /**
   * A `word_delimiter` token filter: cuts words at punctuation and where letters, digits and letter case change. New
   * indexes are better off with `wordDelimiterGraphTokenFilter`.
   *
   * @throws PackagesError when a dictionary is of another format, none is given, or they are on two domains
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/word-delimiter/
   */
  static wordDelimiterTokenFilter(options: WordDelimiterTokenFilterOptions): { [key: string]: unknown } {
    return wordDelimiterTokenFilter(options);
  }

  /**
   * A `word_delimiter_graph` token filter: the same, right for phrases where parts come out joined too. It wants the
   * `whitespace` or `keyword` tokenizer: `standard` removes what it cuts at.
   *
   * @throws PackagesError when a dictionary is of another format, none is given, or they are on two domains
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/word-delimiter-graph/
   */
  static wordDelimiterGraphTokenFilter(options: WordDelimiterGraphTokenFilterOptions): {
    [key: string]: unknown;
  } {
    return wordDelimiterGraphTokenFilter(options);
  }

  /**
   * A `dictionary_decompounder` token filter: finds words anywhere in compounds.
   *
   * @throws PackagesError when the dictionary is of another format, or no part of a word could have the sizes
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/dictionary-decompounder/
   */
  static dictionaryDecompounderTokenFilter(options: DecompounderOptions): { [key: string]: unknown } {
    return dictionaryDecompounderTokenFilter(options);
  }

  /**
   * A `hyphenation_decompounder` token filter: finds words in compounds, where hyphenation patterns cut.
   *
   * @throws PackagesError when a dictionary is of another format, they are on two domains, no part of a word could have
   * the sizes, or more than one choice of parts is made
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/hyphenation-decompounder/
   */
  static hyphenationDecompounderTokenFilter(options: HyphenationDecompounderTokenFilterOptions): {
    [key: string]: unknown;
  } {
    return hyphenationDecompounderTokenFilter(options);
  }

  /**
   * A `common_grams` token filter: joins frequent words with their neighbours.
   *
   * @throws PackagesError when the dictionary has no common words
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/common_gram/
   */
  static commonGramsTokenFilter(options: CommonGramsTokenFilterOptions): { [key: string]: unknown } {
    return commonGramsTokenFilter(options);
  }

  /**
   * An `elision` token filter: removes articles before an apostrophe.
   *
   * @throws PackagesError when the dictionary has no articles
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/elision/
   */
  static elisionTokenFilter(options: ElisionTokenFilterOptions): { [key: string]: unknown } {
    return elisionTokenFilter(options);
  }

  /**
   * A `mapping` char filter: replaces characters before the text is cut into words.
   *
   * @throws PackagesError when the dictionary has no character mappings
   * @see https://docs.opensearch.org/latest/analyzers/character-filters/mapping-character-filter/
   */
  static mappingCharFilter(options: MappingCharFilterOptions): { [key: string]: unknown } {
    return mappingCharFilter(options);
  }

  /**
   * A `kuromoji_tokenizer`: cuts Japanese.
   *
   * @throws PackagesError when the dictionary is no kuromoji user dictionary, or the engine could make nothing of a setting
   * @see https://docs.opensearch.org/latest/analyzers/tokenizers/kuromoji/
   */
  static kuromojiTokenizer(options: KuromojiTokenizerOptions): { [key: string]: unknown } {
    return kuromojiTokenizer(options);
  }

  /**
   * A `nori_tokenizer`: cuts Korean. OpenSearch documents no page for it; the options are read from its source.
   *
   * @throws PackagesError when the dictionary is no nori user dictionary
   * @see https://github.com/opensearch-project/OpenSearch/blob/main/plugins/analysis-nori/src/main/java/org/opensearch/index/analysis/NoriTokenizerFactory.java
   */
  static noriTokenizer(options: NoriTokenizerOptions): { [key: string]: unknown } {
    return noriTokenizer(options);
  }
}
