import { DictionaryFormat } from "../DictionaryFormat";
import { luceneVersionOf } from "../LuceneVersion";
import type { ParseOptions } from "../ParseOptions";
import { KuromojiReader } from "./KuromojiReader";
import { NoriReader } from "./NoriReader";
import type { RuleReader } from "./RuleReader";
import { SolrReader } from "./solr/SolrReader";
import { StemmerOverrideReader } from "./StemmerOverrideReader";
import { WordListReader } from "./WordListReader";
import { WordNetReader } from "./WordNetReader";

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
