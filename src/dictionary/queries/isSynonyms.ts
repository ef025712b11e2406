import { DictionaryFormat } from "../DictionaryFormat";

/** Whether a format is one of synonyms, which work on searches and not on documents here. */
export function isSynonyms(format: DictionaryFormat): boolean {
  return format === DictionaryFormat.SOLR_SYNONYMS || format === DictionaryFormat.WORDNET_SYNONYMS;
}
