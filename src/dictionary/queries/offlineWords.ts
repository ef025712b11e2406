import type { SynonymChain } from "../analysis/SynonymChain";
import { mappingCharFilter } from "../analysis/charFilters/mappingCharFilter";
import type { TextChain } from "../analysis/TextChain";
import type { CharFilter, TokenFilter } from "../analysis/Token";
import { DictionaryFormat } from "../DictionaryFormat";
import { luceneVersionOf } from "../LuceneVersion";
import type { ParsedDictionary } from "../parsing/ParsedDictionary";
import { expandOf, type ParseOptions } from "../ParseOptions";
import { DICTIONARY_FILTERS } from "./dictionaryFilter";
import { isSynonyms } from "./isSynonyms";
import type { QueryWords, WordsReading } from "./QueryWords";
import { synonymGraphFilter } from "./synonymGraphFilter";
import { SynonymLookup } from "./SynonymLookup";
import { WordGraph } from "./WordGraph";

const BY_VERIFY = "`opensearch-packages verify`, which asks the index";

type NotKnown = Exclude<WordsReading, { words: WordGraph }>;

/** What a text becomes with the dictionary in the chain. */
type Through = (text: string) => WordsReading;

/**
 * What a search and an index make of texts, from the dictionary and the chain it stands in, without an engine. Synonyms
 * stand where the chain says and work on searches; every other dictionary's filter stands at the chain's end, or after
 * its char filters, and works on documents too. What is not known exactly is not known.
 *
 * @param options as the dictionary was parsed with; without a chain nothing is known
 */
export function offlineWords(parsed: ParsedDictionary, options: ParseOptions): QueryWords {
  const { analyzer } = options;
  if (parsed.refusal !== null) {
    return unknownWords(
      "a dictionary that is refused",
      `the engine refuses the dictionary: ${parsed.refusal.message}`,
      "the dictionary once it is mended",
    );
  }
  if (analyzer === undefined) {
    const why = "no chain is given, and what becomes of a word depends on it";
    return unknownWords("no chain", why, "--analyzer or the settings file with the chain");
  }
  return isSynonyms(parsed.format)
    ? synonymWords(parsed, options, analyzer)
    : otherWords(parsed, options, analyzer);
}

function synonymWords(parsed: ParsedDictionary, options: ParseOptions, analyzer: SynonymChain): QueryWords {
  const source = `${analyzer.text} and synonyms`;
  const chain = analyzer.forTexts(luceneVersionOf(options.engineVersion));
  const unknown = notModelled(analyzer.notModelled, chain) ?? ambiguousTerm(parsed, analyzer);
  if (unknown !== null) return unknownWords(source, unknown, BY_VERIFY);
  const how = { expand: expandOf(options), keepsTermsWhole: analyzer.keepsTermsWhole };
  const lookup = new SynonymLookup(parsed.rules, how);
  return {
    source,
    search: (text) => searched(text, chain, lookup),
    document: (text) => ({ words: new WordGraph(chain.analyze(text)) }),
  };
}

/** Only `synonym_graph` keeps synonyms of several words apart; what `synonym` makes of them is not modelled. */
function searched(text: string, chain: TextChain, lookup: SynonymLookup): WordsReading {
  let hasSeveralWords = false;
  const watched: Pick<SynonymLookup, "longestAt"> = {
    longestAt: (words, from) => {
      const match = lookup.longestAt(words, from);
      hasSeveralWords ||=
        match !== undefined && (match.length > 1 || match.outputs.some(({ length }) => length > 1));
      return match;
    },
  };
  const words = new WordGraph(chain.analyze(text, synonymGraphFilter(watched)));
  if (!hasSeveralWords || chain.synonymFilter === "synonym_graph") return { words };
  return {
    notKnown:
      chain.synonymFilter === undefined
        ? "it meets a synonym of several words, and whether the filter is synonym or synonym_graph is not said"
        : "it meets a synonym of several words, which the filter synonym lays over other words",
    checkedBy: `synonym_graph in the chain where the index has it, or ${BY_VERIFY}`,
  };
}

/** A term that is not cut and has NUL in it: blanks and NUL can't be told apart in it any more. */
function ambiguousTerm({ rules }: ParsedDictionary, analyzer: SynonymChain): string | null {
  if (!analyzer.keepsTermsWhole) return null;
  return rules.some((rule) => JSON.stringify(rule).includes("\\u0000")) ? "a term has NUL in it" : null;
}

function otherWords(parsed: ParsedDictionary, options: ParseOptions, analyzer: SynonymChain): QueryWords {
  const isCharFilter = parsed.format === DictionaryFormat.CHARACTER_MAPPINGS;
  const filter = DICTIONARY_FILTERS[parsed.format];
  const source = `${analyzer.text} and ${parsed.format}`;
  const chain = analyzer.forTexts(luceneVersionOf(options.engineVersion), isCharFilter);
  if (!isCharFilter && filter === undefined) {
    return unknownWords(source, `what ${parsed.format} make of words is not modelled here`, BY_VERIFY);
  }
  const unknown = notModelled([], chain) ?? synonymsInChain(chain);
  if (unknown !== null) return unknownWords(source, unknown, BY_VERIFY);
  const mappings = parsed.mappings();
  const tokenFilter: TokenFilter | undefined = filter?.make(mappings);
  const charFilter: CharFilter | undefined = isCharFilter
    ? mappingCharFilter(
        new Map(
          mappings.flatMap((each) =>
            each.kind === "character-mapping" ? [[each.match, each.replacement]] : [],
          ),
        ),
      )
    : undefined;
  const through: Through = (text) => ({ words: new WordGraph(chain.analyze(text, tokenFilter, charFilter)) });
  return { source, search: through, document: through };
}

function notModelled(ofRules: readonly string[], chain: TextChain): string | null {
  const parts = [...new Set([...ofRules, ...chain.notModelled])];
  return parts.length === 0 ? null : `not modelled here: ${parts.join(", ")}`;
}

function synonymsInChain({ synonymFilter }: TextChain): string | null {
  return synonymFilter === undefined
    ? null
    : `the chain has a filter ${synonymFilter} whose words are not known`;
}

function unknownWords(source: string, notKnown: string, checkedBy: string): QueryWords {
  const unknown: NotKnown = { notKnown, checkedBy };
  return { source, search: () => unknown, document: () => unknown };
}
