import type { Token, TokenFilter } from "../analysis/Token";
import { stopFilter } from "../analysis/filters/stopFilter";
import { DictionaryFormat } from "../DictionaryFormat";
import type { EngineMapping } from "../EngineMapping.generated";

/** The filter that reads a dictionary which is no list of synonyms, and what it does. */
export interface DictionaryFilter {
  /** Its type: `stop`. */
  readonly type: string;
  make(mappings: readonly EngineMapping[]): TokenFilter;
}

/** The filters of one word that are modelled, each with the engine's defaults for everything but the words. */
export const DICTIONARY_FILTERS: Readonly<Partial<Record<DictionaryFormat, DictionaryFilter>>> = {
  [DictionaryFormat.STOP_WORDS]: {
    type: "stop",
    make: (mappings) => stopFilter({ words: wordsOf(mappings), ignoreCase: false, removeTrailing: true }),
  },
  [DictionaryFormat.KEEP_WORDS]: { type: "keep", make: keepFilter },
  [DictionaryFormat.STEMMER_OVERRIDE]: { type: "stemmer_override", make: stemmerOverrideFilter },
  [DictionaryFormat.ELISION_ARTICLES]: { type: "elision", make: elisionFilter },
};

/** @see https://docs.opensearch.org/latest/analyzers/token-filters/keep-words/ */
function keepFilter(mappings: readonly EngineMapping[]): TokenFilter {
  const kept = new Set(wordsOf(mappings));
  return (tokens) => {
    const left: Token[] = [];
    let skipped = 0;
    for (const token of tokens) {
      if (kept.has(token.text)) {
        left.push({ ...token, increment: token.increment + skipped });
        skipped = 0;
      } else skipped += token.increment;
    }
    return left;
  };
}

/** @see https://docs.opensearch.org/latest/analyzers/token-filters/stemmer-override/ */
function stemmerOverrideFilter(mappings: readonly EngineMapping[]): TokenFilter {
  const stems = new Map<string, string>();
  for (const each of mappings) {
    // Of two stems for a word the engine takes the first.
    if (each.kind === "stem" && !stems.has(each.word)) stems.set(each.word, each.stem);
  }
  const stemOf = ({ text, keyword }: Token): string => (keyword === true ? text : (stems.get(text) ?? text));
  return (tokens) => tokens.map((token) => ({ ...token, text: stemOf(token) }));
}

/**
 * What stands before the first apostrophe goes when it is an article.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/elision/
 */
function elisionFilter(mappings: readonly EngineMapping[]): TokenFilter {
  const articles = new Set(wordsOf(mappings));
  return (tokens) =>
    tokens.map((token) => {
      const at = token.text.search(/['\u2019]/);
      return at >= 0 && articles.has(token.text.slice(0, at))
        ? { ...token, text: token.text.slice(at + 1) }
        : token;
    });
}

function wordsOf(mappings: readonly EngineMapping[]): string[] {
  return mappings.flatMap((each) => (each.kind === "word" ? [each.word] : []));
}
