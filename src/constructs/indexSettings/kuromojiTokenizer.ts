import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

/** How the Japanese tokenizer treats compounds. */
export enum KuromojiMode {
  /** Compounds stay whole. */
  NORMAL = "normal",
  /** Long nouns are cut; the whole noun stays as a synonym of its parts. */
  SEARCH = "search",
  /** As `SEARCH`, and unknown words become single characters. */
  EXTENDED = "extended",
}

/** How a `kuromoji_tokenizer` is set. */
export interface KuromojiTokenizerOptions {
  /** The user dictionary, `user_dictionary`. */
  readonly userDictionary: AssociatedDictionary;
  /** How compounds and unknown words are cut. @default KuromojiMode.SEARCH, by the engine */
  readonly mode?: KuromojiMode;
  /** Whether punctuation is dropped. @default true, by the engine */
  readonly discardPunctuation?: boolean;
  /** Whether the whole noun is dropped where `SEARCH` and `EXTENDED` cut it. @default false, by the engine */
  readonly discardCompoundToken?: boolean;
}

/** @throws PackagesError when the dictionary is no kuromoji user dictionary */
export function kuromojiTokenizer(options: KuromojiTokenizerOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "tokenizer", type: "kuromoji_tokenizer" },
    { user_dictionary: options.userDictionary },
    {
      mode: options.mode,
      discard_punctuation: options.discardPunctuation,
      discard_compound_token: options.discardCompoundToken,
    },
  );
}
