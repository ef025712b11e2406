import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { analysisSettings } from "./analysisSettings";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/** How the Japanese tokenizer treats compounds. */
export enum KuromojiMode {
  /** Compounds stay whole. */
  NORMAL = "normal",
  /** Long nouns are cut; the whole noun stays as a synonym of its parts. */
  SEARCH = "search",
  /** As `SEARCH`, and unknown words become single characters. */
  EXTENDED = "extended",
}

/** How the Japanese tokenizer is set. */
export interface KuromojiTokenizerOptions {
  /** How compounds and unknown words are cut. @default KuromojiMode.SEARCH, by the engine */
  readonly mode?: KuromojiMode;
  /** Whether punctuation is dropped. @default true, by the engine */
  readonly discardPunctuation?: boolean;
  /** Whether the whole noun is dropped where `SEARCH` and `EXTENDED` cut it. @default false, by the engine */
  readonly discardCompoundToken?: boolean;
}

/**
 * The `kuromoji_tokenizer` with a user dictionary, ready for the settings of an index.
 *
 * @see https://docs.opensearch.org/latest/analyzers/tokenizers/kuromoji/
 * @throws PackagesError when the dictionary is no kuromoji user dictionary
 */
export function kuromojiTokenizer(
  target: IndexSettingsTarget,
  options: KuromojiTokenizerOptions = {},
): Record<string, unknown> {
  const formats = [DictionaryFormat.KUROMOJI_USER_DICTIONARY];
  return analysisSettings({
    type: "kuromoji_tokenizer",
    user_dictionary: checkedReferencePath(target, "kuromoji tokenizer", formats),
    mode: options.mode,
    discard_punctuation: options.discardPunctuation,
    discard_compound_token: options.discardCompoundToken,
  });
}
