import { mappingCharFilter } from "../../analysis/charFilters/mappingCharFilter";
import { lowercaseFilter } from "../../analysis/filters/lowercaseFilter";
import type { CharFilter, Token, TokenFilter } from "../../analysis/Token";
import { LONGEST_WORD } from "../../analysis/tokenizers/charTokenizer";
import { standardTokenizer } from "../../analysis/tokenizers/standardTokenizer";
import { DictionaryFormat } from "../../DictionaryFormat";
import { DICTIONARY_FILTERS } from "../dictionaryFilter";
import { synonymGraphFilter } from "../synonymGraphFilter";
import { SynonymLookup } from "../SynonymLookup";
import { WordGraph } from "../WordGraph";
import type { TrialRule } from "./DictionaryTrial";
import { characterMap, synonymRules, wordMappings } from "./trialRules";

/**
 * The chain of every trial: what most indexes have. It is not known which the index has, and a report says so. Of other
 * dictionaries than synonyms the filter stands at its end, or their char filter before it.
 */
export const TRIAL_CHAIN = "standard,lowercase";

const tokenizer = standardTokenizer(LONGEST_WORD);

/**
 * What a search makes of texts behind the chain of trials, as `offlineWords` says it of the same rules. It has no part
 * of reading dictionaries, so that a page can carry it along.
 */
export function trialWords(
  format: DictionaryFormat,
  rules: readonly TrialRule[],
): (text: string) => WordGraph {
  const charFilter: CharFilter =
    format === DictionaryFormat.CHARACTER_MAPPINGS ? mappingCharFilter(characterMap(rules)) : (text) => text;
  const filter = filterOf(format, rules);
  return (text) => {
    const mapped = charFilter(text);
    const tokens: Token[] = lowercaseFilter(tokenizer(mapped), mapped.length);
    return new WordGraph(filter(tokens, mapped.length));
  };
}

/** What does not stand here is synonyms, as no trial is made of anything else; formats are not looked up in a page. */
function filterOf(format: DictionaryFormat, rules: readonly TrialRule[]): TokenFilter {
  if (format === DictionaryFormat.CHARACTER_MAPPINGS) return (tokens) => tokens;
  const filter = DICTIONARY_FILTERS[format];
  if (filter !== undefined) return filter.make(wordMappings(rules));
  const how = { expand: true, keepsTermsWhole: false };
  return synonymGraphFilter(new SynonymLookup(synonymRules(rules), how));
}
