import { DictionaryFormat, type FormatGuess, guessFormat } from "../../dictionary";

/** So much of a file is looked at for its format. */
const HEAD_BYTES = 64 * 1024;

/** What the format of a dictionary is taken for, where nobody says it. */
export function guessedFormat(bytes: Uint8Array, name: string): FormatGuess {
  return guessFormat(bytes.subarray(0, HEAD_BYTES), name);
}

/** Whether what stands before the filter changes what a dictionary means. */
export function goesThroughChain(format: DictionaryFormat): boolean {
  return SYNONYMS.includes(format);
}

const SYNONYMS: readonly DictionaryFormat[] = [
  DictionaryFormat.SOLR_SYNONYMS,
  DictionaryFormat.WORDNET_SYNONYMS,
];
