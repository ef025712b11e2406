import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

/** How a `word_delimiter` token filter is set. At least one of its dictionaries has to be given. */
export interface WordDelimiterTokenFilterOptions {
  /** The words that stay whole, `protected_words_path`; letter case counts. @default none */
  readonly protectedWords?: AssociatedDictionary;
  /** What characters are taken for, `type_table_path`: `% => ALPHA` keeps `%off` whole. @default by Unicode, by the engine */
  readonly typeTable?: AssociatedDictionary;
  /** Whether parts of letters come out: of `wi-fi`, `wi` and `fi`. @default true, by the engine */
  readonly generateWordParts?: boolean;
  /** Whether parts of digits come out: of `500-42`, `500` and `42`. @default true, by the engine */
  readonly generateNumberParts?: boolean;
  /** Whether neighbouring parts of letters come out joined too: of `wi-fi`, `wifi`. @default false, by the engine */
  readonly catenateWords?: boolean;
  /** Whether neighbouring parts of digits come out joined too: of `500-42`, `50042`. @default false, by the engine */
  readonly catenateNumbers?: boolean;
  /** Whether all parts come out joined too: of `wi-fi-4000`, `wifi4000`. @default false, by the engine */
  readonly catenateAll?: boolean;
  /** Whether the word comes out as it was too. @default false, by the engine */
  readonly preserveOriginal?: boolean;
  /** Whether a change of letter case parts a word: `PowerShot`. @default true, by the engine */
  readonly splitOnCaseChange?: boolean;
  /** Whether a digit beside a letter parts a word: `v8`. @default true, by the engine */
  readonly splitOnNumerics?: boolean;
  /** Whether an English `'s` at the end is removed. @default true, by the engine */
  readonly stemEnglishPossessive?: boolean;
}

/** How a `word_delimiter_graph` token filter is set. At least one of its dictionaries has to be given. */
export interface WordDelimiterGraphTokenFilterOptions extends WordDelimiterTokenFilterOptions {
  /**
   * Whether each part says where it stood in the text. False where filters before it change the length of words, such as
   * `trim`.
   * @default true, by the engine
   */
  readonly adjustOffsets?: boolean;
  /** Whether words that a `keyword_marker` marked stay whole. @default false, by the engine */
  readonly ignoreKeywords?: boolean;
}

/** @throws PackagesError when a dictionary is of another format, none is given, or they are on two domains */
export function wordDelimiterTokenFilter(options: WordDelimiterTokenFilterOptions): {
  [key: string]: unknown;
} {
  return componentSettings(
    { component: "token filter", type: "word_delimiter" },
    dictionariesOf(options),
    settingsOf(options),
  );
}

/** @throws PackagesError when a dictionary is of another format, none is given, or they are on two domains */
export function wordDelimiterGraphTokenFilter(options: WordDelimiterGraphTokenFilterOptions): {
  [key: string]: unknown;
} {
  return componentSettings(
    { component: "token filter", type: "word_delimiter_graph" },
    dictionariesOf(options),
    {
      ...settingsOf(options),
      adjust_offsets: options.adjustOffsets,
      ignore_keywords: options.ignoreKeywords,
    },
  );
}

function dictionariesOf(
  options: WordDelimiterTokenFilterOptions,
): Record<string, AssociatedDictionary | undefined> {
  return { protected_words_path: options.protectedWords, type_table_path: options.typeTable };
}

function settingsOf(options: WordDelimiterTokenFilterOptions): Record<string, unknown> {
  return {
    generate_word_parts: options.generateWordParts,
    generate_number_parts: options.generateNumberParts,
    catenate_words: options.catenateWords,
    catenate_numbers: options.catenateNumbers,
    catenate_all: options.catenateAll,
    preserve_original: options.preserveOriginal,
    split_on_case_change: options.splitOnCaseChange,
    split_on_numerics: options.splitOnNumerics,
    stem_english_possessive: options.stemEnglishPossessive,
  };
}
