export type { IndexSettingsTarget } from "./IndexSettingsTarget";
export { keepTokenFilter, type KeepTokenFilterOptions } from "./keepTokenFilter";
export { keywordMarkerTokenFilter, type KeywordMarkerTokenFilterOptions } from "./keywordMarkerTokenFilter";
export { KuromojiMode, kuromojiTokenizer, type KuromojiTokenizerOptions } from "./kuromojiTokenizer";
export { NoriDecompoundMode, noriTokenizer, type NoriTokenizerOptions } from "./noriTokenizer";
export { stemmerOverrideTokenFilter } from "./stemmerOverrideTokenFilter";
export { stopTokenFilter, type StopTokenFilterOptions } from "./stopTokenFilter";
export { synonymTokenFilter, type SynonymTokenFilterOptions } from "./synonymTokenFilter";
