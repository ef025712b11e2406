import { Token } from "cdktf";
import { PackagesError } from "../../errors";
import type { AssociatedDictionary } from "../AssociatedDictionary";
import { type AnalysisComponent, componentName } from "./AnalysisComponent";
import { checkWholeNumber } from "./wholeNumber";

/** What both decompounders know: their words, and how long words and parts are, in UTF-16 code units. */
export interface DecompounderOptions {
  /** The words that are found in compounds, `word_list_path`; letter case counts. */
  readonly wordList: AssociatedDictionary;
  /** The shortest word that is taken apart, from 0. @default 5, by the engine */
  readonly minWordSize?: number;
  /** The shortest part, from 0; not more than `maxSubwordSize`. @default 2, by the engine */
  readonly minSubwordSize?: number;
  /** The longest part, from 0; not less than `minSubwordSize`. @default 15, by the engine */
  readonly maxSubwordSize?: number;
  /**
   * Whether only the longest part comes out of those that begin at the same letter. The `dictionary_decompounder` of
   * OpenSearch 3 also begins no part inside of one that came out (measured: 2.19 does).
   * @default false, by the engine
   */
  readonly onlyLongestMatch?: boolean;
}

/** @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/compound/CompoundWordTokenFilterBase.java */
const DEFAULTS = { minSubwordSize: 2, maxSubwordSize: 15 };

/**
 * The settings that both decompounders have.
 *
 * @throws PackagesError when a size is no whole number from 0, or no part could be long enough and short enough
 */
export function decompounderSettings(
  component: AnalysisComponent,
  options: DecompounderOptions,
): Record<string, unknown> {
  const sizes = {
    min_word_size: options.minWordSize,
    min_subword_size: options.minSubwordSize,
    max_subword_size: options.maxSubwordSize,
  };
  for (const [setting, value] of Object.entries(sizes)) {
    checkWholeNumber({ component, setting, value, where: options.wordList.node.path });
  }
  refuseNoSubword(component, options);
  return { ...sizes, only_longest_match: options.onlyLongestMatch };
}

/** The engine takes such sizes, and then finds nothing in any word. */
function refuseNoSubword(component: AnalysisComponent, options: DecompounderOptions): void {
  const shortest = options.minSubwordSize ?? DEFAULTS.minSubwordSize;
  const longest = options.maxSubwordSize ?? DEFAULTS.maxSubwordSize;
  if (Token.isUnresolved(shortest) || Token.isUnresolved(longest) || shortest <= longest) return;
  throw new PackagesError({
    attempted: `making the ${componentName(component)}`,
    problem: "no part of a word is as long as min_subword_size and as short as max_subword_size",
    value: `${shortest} and ${longest}`,
    where: options.wordList.node.path,
    remedy: `Choose a min_subword_size (by default ${DEFAULTS.minSubwordSize}) that is not more than max_subword_size (by default ${DEFAULTS.maxSubwordSize})`,
  });
}
