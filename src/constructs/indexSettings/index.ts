export { IndexSettings } from "./IndexSettings";
export type { KeepTokenFilterOptions } from "./keepTokenFilter";
export type { KeywordMarkerTokenFilterOptions } from "./keywordMarkerTokenFilter";
export { KuromojiMode, type KuromojiTokenizerOptions } from "./kuromojiTokenizer";
export { NoriDecompoundMode, type NoriTokenizerOptions } from "./noriTokenizer";
export type { StemmerOverrideTokenFilterOptions } from "./stemmerOverrideTokenFilter";
export type { StopTokenFilterOptions } from "./stopTokenFilter";
export type { SynonymTokenFilterOptions } from "./synonymTokenFilter";
