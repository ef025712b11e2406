import { Token } from "cdktf";
import { PackagesError } from "../../errors";
import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";
import { checkWholeNumber } from "./wholeNumber";

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
  /**
   * Whether the whole noun is dropped where `SEARCH` and `EXTENDED` cut it; not with `NORMAL`, which cuts none.
   * @default false, by the engine
   */
  readonly discardCompoundToken?: boolean;
  /** How much dearer than the best another way to cut may be to come out too, from 0. @default none comes out */
  readonly nbestCost?: number;
  /**
   * Texts and a part of each that is to come out too, from which the engine works out `nbest_cost`:
   * `/箱根山-箱根/成田空港-成田/`. Of both the larger counts.
   * @default none
   */
  readonly nbestExamples?: string;
}

const COMPONENT = { component: "tokenizer", type: "kuromoji_tokenizer" } as const;

/** @throws PackagesError when the dictionary is no kuromoji user dictionary, or the engine could make nothing of a setting */
export function kuromojiTokenizer(options: KuromojiTokenizerOptions): { [key: string]: unknown } {
  refuseIdleDiscard(options);
  refuseMalformedExamples(options);
  checkWholeNumber({
    component: COMPONENT,
    setting: "nbest_cost",
    value: options.nbestCost,
    where: options.userDictionary.node.path,
  });
  return componentSettings(
    COMPONENT,
    { user_dictionary: options.userDictionary },
    {
      mode: options.mode,
      discard_punctuation: options.discardPunctuation,
      discard_compound_token: options.discardCompoundToken,
      nbest_cost: options.nbestCost,
      nbest_examples: options.nbestExamples,
    },
  );
}

function refuseIdleDiscard({ mode, discardCompoundToken, userDictionary }: KuromojiTokenizerOptions): void {
  if (mode !== KuromojiMode.NORMAL || discardCompoundToken !== true) return;
  throw new PackagesError({
    attempted: "making the kuromoji_tokenizer",
    problem: "discard_compound_token does nothing in the mode NORMAL, which cuts no compound",
    value: "NORMAL",
    where: userDictionary.node.path,
    remedy: "Leave out discard_compound_token, or choose the mode SEARCH or EXTENDED",
  });
}

/**
 * The engine takes any text into the settings, and Lucene then fails at the first text that it is to cut. OpenSearch's
 * page has a list with commas; Lucene has no such form.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/kuromoji/src/java/org/apache/lucene/analysis/ja/JapaneseTokenizer.java
 */
function refuseMalformedExamples({ nbestExamples, userDictionary }: KuromojiTokenizerOptions): void {
  if (nbestExamples === undefined || Token.isUnresolved(nbestExamples)) return;
  const examples = nbestExamples.split("/").filter((example) => example !== "");
  const malformed = examples.find((example) => !/^[^-]+-[^-]+$/.test(example));
  if (malformed === undefined && examples.length > 0) return;
  throw new PackagesError({
    attempted: "making the kuromoji_tokenizer",
    problem: "each of nbest_examples is a text, a hyphen and a part of the text, between slashes",
    value: malformed ?? nbestExamples,
    where: userDictionary.node.path,
    remedy: "Write them as /箱根山-箱根/成田空港-成田/",
  });
}
