import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { analysisSettings } from "./analysisSettings";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/** How the Korean tokenizer treats compounds. */
export enum NoriDecompoundMode {
  /** Compounds stay whole. */
  NONE = "none",
  /** Compounds are cut and dropped. */
  DISCARD = "discard",
  /** Compounds are cut and kept. */
  MIXED = "mixed",
}

/** How the Korean tokenizer is set. */
export interface NoriTokenizerOptions {
  /** What becomes of compounds. @default NoriDecompoundMode.DISCARD, by the engine */
  readonly decompoundMode?: NoriDecompoundMode;
  /** Whether punctuation is dropped. @default true, by the engine */
  readonly discardPunctuation?: boolean;
}

/**
 * The `nori_tokenizer` with a user dictionary, ready for the settings of an index.
 *
 * OpenSearch documents no page for it; the members are read from its source.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/plugins/analysis-nori/src/main/java/org/opensearch/index/analysis/NoriTokenizerFactory.java
 * @throws PackagesError when the dictionary is no nori user dictionary
 */
export function noriTokenizer(
  target: IndexSettingsTarget,
  options: NoriTokenizerOptions = {},
): Record<string, unknown> {
  return analysisSettings({
    type: "nori_tokenizer",
    user_dictionary: checkedReferencePath(target, "nori tokenizer", [DictionaryFormat.NORI_USER_DICTIONARY]),
    decompound_mode: options.decompoundMode,
    discard_punctuation: options.discardPunctuation,
  });
}
