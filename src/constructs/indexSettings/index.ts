export type { HyphenationDecompounderTokenFilterOptions } from "./decompounderTokenFilters";
export type { DecompounderOptions } from "./DecompounderOptions";
export { IndexSettings } from "./IndexSettings";
export { KuromojiMode, type KuromojiTokenizerOptions } from "./kuromojiTokenizer";
export type { MappingCharFilterOptions } from "./mappingCharFilter";
export { NoriDecompoundMode, type NoriTokenizerOptions } from "./noriTokenizer";
export type { SynonymTokenFilterOptions } from "./synonymTokenFilter";
export type {
  WordDelimiterGraphTokenFilterOptions,
  WordDelimiterTokenFilterOptions,
} from "./wordDelimiterTokenFilter";
export type {
  CommonGramsTokenFilterOptions,
  ElisionTokenFilterOptions,
  KeepTokenFilterOptions,
  KeywordMarkerTokenFilterOptions,
  StemmerOverrideTokenFilterOptions,
  StopTokenFilterOptions,
} from "./wordTokenFilters";
