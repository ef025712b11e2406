import { DictionaryFormat } from "./DictionaryFormat";

/** The formats with one word a line. */
export const WORD_LISTS: readonly DictionaryFormat[] = [
  DictionaryFormat.STOP_WORDS,
  DictionaryFormat.COMMON_WORDS,
  DictionaryFormat.KEEP_WORDS,
  DictionaryFormat.KEYWORDS,
  DictionaryFormat.PROTECTED_WORDS,
  DictionaryFormat.DECOMPOUNDER_WORDS,
  DictionaryFormat.ELISION_ARTICLES,
];
