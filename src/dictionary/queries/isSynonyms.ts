import { DictionaryFormat } from "../DictionaryFormat";

/** Whether a format is one of synonyms. Asked in the page of a report too, into which the register of formats does not go. */
export function isSynonyms(format: DictionaryFormat): boolean {
  return format === DictionaryFormat.SOLR_SYNONYMS || format === DictionaryFormat.WORDNET_SYNONYMS;
}
