export type { CommonGramsTokenFilterOptions } from "./commonGramsTokenFilter";
export type { DecompounderOptions } from "./DecompounderOptions";
export type { ElisionTokenFilterOptions } from "./elisionTokenFilter";
export type { HyphenationDecompounderTokenFilterOptions } from "./hyphenationDecompounderTokenFilter";
export { IndexSettings } from "./IndexSettings";
export type { KeepTokenFilterOptions } from "./keepTokenFilter";
export type { KeywordMarkerTokenFilterOptions } from "./keywordMarkerTokenFilter";
export { KuromojiMode, type KuromojiTokenizerOptions } from "./kuromojiTokenizer";
export type { MappingCharFilterOptions } from "./mappingCharFilter";
export { NoriDecompoundMode, type NoriTokenizerOptions } from "./noriTokenizer";
export type { StemmerOverrideTokenFilterOptions } from "./stemmerOverrideTokenFilter";
export type { StopTokenFilterOptions } from "./stopTokenFilter";
export type { SynonymTokenFilterOptions } from "./synonymTokenFilter";
export type {
  WordDelimiterGraphTokenFilterOptions,
  WordDelimiterTokenFilterOptions,
} from "./wordDelimiterTokenFilter";
