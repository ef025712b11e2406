import { PackagesError } from "../../errors";
import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentName } from "./AnalysisComponent";
import { componentSettings } from "./componentSettings";
import { type DecompounderOptions, decompounderSettings } from "./DecompounderOptions";

const DICTIONARY_DECOMPOUNDER = { component: "token filter", type: "dictionary_decompounder" } as const;

/** @throws PackagesError when the dictionary is of another format, or no part of a word could have the sizes */
export function dictionaryDecompounderTokenFilter(options: DecompounderOptions): { [key: string]: unknown } {
  return componentSettings(
    DICTIONARY_DECOMPOUNDER,
    { word_list_path: options.wordList },
    decompounderSettings(DICTIONARY_DECOMPOUNDER, options),
  );
}

/**
 * How a `hyphenation_decompounder` token filter is set. At most one of `onlyLongestMatch`, `noSubMatches` and
 * `noOverlappingMatches` can be true.
 */
export interface HyphenationDecompounderTokenFilterOptions extends DecompounderOptions {
  /** Where words may be cut, `hyphenation_patterns_path`. Without classes of letters in it, no word is cut. */
  readonly hyphenationPatterns: AssociatedDictionary;
  /**
   * Whether a part that lies inside of one before it is left out: of `fußballpumpe`, `fußball` and `ballpumpe`.
   * @default false, by the engine
   */
  readonly noSubMatches?: boolean;
  /**
   * Whether a part that shares letters with one before it is left out: of `fußballpumpe`, `fußball` and `pumpe`.
   * @default false, by the engine
   */
  readonly noOverlappingMatches?: boolean;
}

const HYPHENATION_DECOMPOUNDER = { component: "token filter", type: "hyphenation_decompounder" } as const;

/** @throws PackagesError when a dictionary is of another format, they are on two domains, or settings contradict each other */
export function hyphenationDecompounderTokenFilter(options: HyphenationDecompounderTokenFilterOptions): {
  [key: string]: unknown;
} {
  refuseSeveralChoices(options);
  return componentSettings(
    HYPHENATION_DECOMPOUNDER,
    { hyphenation_patterns_path: options.hyphenationPatterns, word_list_path: options.wordList },
    {
      ...decompounderSettings(HYPHENATION_DECOMPOUNDER, options),
      no_sub_matches: options.noSubMatches,
      no_overlapping_matches: options.noOverlappingMatches,
    },
  );
}

/** Of several the engine follows the one that leaves out most, and none of the others does anything. */
function refuseSeveralChoices(options: HyphenationDecompounderTokenFilterOptions): void {
  const { onlyLongestMatch, noSubMatches, noOverlappingMatches } = options;
  const choices = Object.entries({
    only_longest_match: onlyLongestMatch,
    no_sub_matches: noSubMatches,
    no_overlapping_matches: noOverlappingMatches,
  });
  const chosen = choices.filter(([, isChosen]) => isChosen === true).map(([name]) => name);
  if (chosen.length < 2) return;
  throw new PackagesError({
    attempted: `making the ${componentName(HYPHENATION_DECOMPOUNDER)}`,
    problem: "the engine follows one choice of parts only, the one that leaves out most",
    value: chosen.join(", "),
    where: options.wordList.node.path,
    remedy: `Keep ${chosen.at(-1) ?? ""}, which is what the engine would follow, or choose another`,
  });
}
