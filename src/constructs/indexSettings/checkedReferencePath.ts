import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { PackagesError } from "../../errors";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/** What reads each format. */
const READERS: Readonly<Record<DictionaryFormat, string>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: "synonymTokenFilter()",
  [DictionaryFormat.WORDNET_SYNONYMS]: "synonymTokenFilter()",
  [DictionaryFormat.STOP_WORDS]: "stopTokenFilter(), keepTokenFilter() or keywordMarkerTokenFilter()",
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: "kuromojiTokenizer()",
  [DictionaryFormat.NORI_USER_DICTIONARY]: "noriTokenizer()",
  [DictionaryFormat.STEMMER_OVERRIDE]: "stemmerOverrideTokenFilter()",
};

/**
 * The reference path of a dictionary that the engine can read with what is being made; a dictionary of unknown
 * format passes.
 *
 * @throws PackagesError when the dictionary is of another format
 */
export function checkedReferencePath(
  target: IndexSettingsTarget,
  made: string,
  formats: readonly DictionaryFormat[],
): string {
  if (target.format !== undefined && !formats.includes(target.format)) {
    throw new PackagesError({
      attempted: `making the ${made}`,
      problem: `it reads ${formats.join(" or ")}`,
      value: target.format,
      where: target.path,
      remedy: `Use ${READERS[target.format]} for this dictionary, or associate one of the right format`,
    });
  }
  return target.referencePath;
}
