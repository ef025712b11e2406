import { DictionaryFormat } from "../../dictionary/DictionaryFormat";

/**
 * A format as programs write it: `SOLR_SYNONYMS`, in every language that the constructs are for. Its value
 * (`solr-synonyms`) is what the command line and the object's metadata have, and exists in TypeScript alone.
 */
export function memberOf(format: DictionaryFormat): string {
  const [member] = Object.entries(DictionaryFormat).find(([, value]) => value === format) ?? [format];
  return member;
}
