import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

/** How the Korean tokenizer treats compounds. */
export enum NoriDecompoundMode {
  /** Compounds stay whole. */
  NONE = "none",
  /** Compounds are cut and dropped. */
  DISCARD = "discard",
  /** Compounds are cut and kept. */
  MIXED = "mixed",
}

/** How a `nori_tokenizer` is set. */
export interface NoriTokenizerOptions {
  /** The user dictionary, `user_dictionary`. */
  readonly userDictionary: AssociatedDictionary;
  /** What becomes of compounds. @default NoriDecompoundMode.DISCARD, by the engine */
  readonly decompoundMode?: NoriDecompoundMode;
  /** Whether punctuation is dropped. @default true, by the engine */
  readonly discardPunctuation?: boolean;
}

/** @throws PackagesError when the dictionary is no nori user dictionary */
export function noriTokenizer(options: NoriTokenizerOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "tokenizer", type: "nori_tokenizer" },
    { user_dictionary: options.userDictionary },
    { decompound_mode: options.decompoundMode, discard_punctuation: options.discardPunctuation },
  );
}
