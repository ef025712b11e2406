import type { DictionaryFormat } from "../DictionaryFormat";
import { FORMATS } from "../formats/register";

/** Whether a format is one of synonyms, which work on searches and not on documents here. */
export function isSynonyms(format: DictionaryFormat): boolean {
  return FORMATS[format].goesThroughChain === true;
}
