import { DictionaryFormat } from "../DictionaryFormat";
import { luceneVersionOf } from "../LuceneVersion";
import type { ParseOptions } from "../ParseOptions";
import { KuromojiReader } from "./kuromoji-user-dictionary/KuromojiReader";
import { NoriReader } from "./nori-user-dictionary/NoriReader";
import type { RuleReader } from "../reading/RuleReader";
import { SolrReader } from "./solr-synonyms/SolrReader";
import { StemmerOverrideReader } from "./stemmer-override/StemmerOverrideReader";
import { WordListReader } from "./word-list/WordListReader";
import { WordNetReader } from "./wordnet-synonyms/WordNetReader";

/** The reader of a format. */
export function ruleReaderFor(options: ParseOptions): RuleReader {
  switch (options.format) {
    case DictionaryFormat.SOLR_SYNONYMS:
      return new SolrReader(options);
    case DictionaryFormat.WORDNET_SYNONYMS:
      return new WordNetReader(options.analyzer ?? "whitespace", options.expand ?? true);
    case DictionaryFormat.STOP_WORDS:
      return new WordListReader();
    case DictionaryFormat.KUROMOJI_USER_DICTIONARY:
      return new KuromojiReader(luceneVersionOf(options.engineVersion));
    case DictionaryFormat.NORI_USER_DICTIONARY:
      return new NoriReader();
    case DictionaryFormat.STEMMER_OVERRIDE:
      return new StemmerOverrideReader();
  }
}
