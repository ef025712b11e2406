import { Construct } from "constructs";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import {
  type IndexSettingsTarget,
  keepTokenFilter,
  type KeepTokenFilterOptions,
  keywordMarkerTokenFilter,
  type KeywordMarkerTokenFilterOptions,
  kuromojiTokenizer,
  type KuromojiTokenizerOptions,
  noriTokenizer,
  type NoriTokenizerOptions,
  stemmerOverrideTokenFilter,
  stopTokenFilter,
  type StopTokenFilterOptions,
  synonymTokenFilter,
  type SynonymTokenFilterOptions,
} from "./indexSettings";

/**
 * A dictionary on a domain, as an index there names it: the JSON of a token filter or tokenizer, with the
 * reference path in the member that its kind wants, ready for an index template or an output.
 *
 * @see https://docs.opensearch.org/latest/analyzers/
 */
export abstract class AssociatedDictionary extends Construct {
  /** A reference to where the domain keeps the file, such as `analyzers/F123456789`: what index settings name. */
  abstract readonly referencePath: string;
  /** What the file is; undefined when that is not known, and then any filter is made. */
  abstract readonly format?: DictionaryFormat;

  /**
   * A `synonym` or `synonym_graph` token filter.
   *
   * @throws PackagesError when the dictionary is no synonym file, or the two formats contradict each other
   */
  synonymTokenFilter(options?: SynonymTokenFilterOptions): { [key: string]: unknown } {
    return synonymTokenFilter(this.indexSettingsTarget, options);
  }

  /** A `stop` token filter. @throws PackagesError when the dictionary is no word list */
  stopTokenFilter(options?: StopTokenFilterOptions): { [key: string]: unknown } {
    return stopTokenFilter(this.indexSettingsTarget, options);
  }

  /** A `keep` token filter. @throws PackagesError when the dictionary is no word list */
  keepTokenFilter(options?: KeepTokenFilterOptions): { [key: string]: unknown } {
    return keepTokenFilter(this.indexSettingsTarget, options);
  }

  /** A `keyword_marker` token filter. @throws PackagesError when the dictionary is no word list */
  keywordMarkerTokenFilter(options?: KeywordMarkerTokenFilterOptions): { [key: string]: unknown } {
    return keywordMarkerTokenFilter(this.indexSettingsTarget, options);
  }

  /** A `stemmer_override` token filter. @throws PackagesError when the dictionary has no stemmer overrides */
  stemmerOverrideTokenFilter(): { [key: string]: unknown } {
    return stemmerOverrideTokenFilter(this.indexSettingsTarget);
  }

  /** A `kuromoji_tokenizer`. @throws PackagesError when the dictionary is no kuromoji user dictionary */
  kuromojiTokenizer(options?: KuromojiTokenizerOptions): { [key: string]: unknown } {
    return kuromojiTokenizer(this.indexSettingsTarget, options);
  }

  /** A `nori_tokenizer`. @throws PackagesError when the dictionary is no nori user dictionary */
  noriTokenizer(options?: NoriTokenizerOptions): { [key: string]: unknown } {
    return noriTokenizer(this.indexSettingsTarget, options);
  }

  private get indexSettingsTarget(): IndexSettingsTarget {
    return { referencePath: this.referencePath, format: this.format, path: this.node.path };
  }
}
