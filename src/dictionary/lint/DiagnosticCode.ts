/** Codes of what the engine refuses, in the order of the documentation. */
export const REFUSAL_CODES = [
  "invalid-utf8",
  "blank-term",
  "blank-line",
  "output-too-long",
  "term-eliminated",
  "hole-in-term",
  "filter-before-synonyms",
  "several-arrows",
  "malformed-synset-line",
  "malformed-override",
  "key-too-long",
  "malformed-mapping",
  "no-rules",
  "malformed-xml",
  "unbalanced-quotes",
  "missing-fields",
  "reading-count",
  "segments-differ",
  "duplicate-entry",
  "segments-too-long",
] as const;

/** Codes of what the engine takes and people regret, in the order of the documentation. */
export const REMARK_CODES = [
  "duplicate-rule",
  "duplicate-term",
  "contradiction",
  "maps-to-itself",
  "term-on-both-sides",
  "mapping-cycle",
  "stray-comma",
  "dangling-arrow",
  "single-term",
  "several-words",
  "keeps-nothing",
  "large-equivalents",
  "extra-fields",
  "segments-misspell",
  "common-chain-refuses",
  "chain-not-checked",
  "ignored-term",
  "lost-word",
  "same-after-analysis",
  "upper-case",
  "edge-white-space",
  "tab",
  "control-character",
  "invisible-character",
  "mixed-normal-forms",
  "byte-order-mark",
  "carriage-return",
  "comment-like-line",
  "looks-like-another-format",
  "foreign-format",
  "format-unsure",
  "quoted-mapping",
  "unused-suppression",
  "suppression-without-reason",
  "unknown-suppression",
] as const;

/** Every code that a diagnostic can have; the documentation explains each. */
export const DIAGNOSTIC_CODES = [...REFUSAL_CODES, ...REMARK_CODES] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type RemarkCode = (typeof REMARK_CODES)[number];
export type DiagnosticCode = RefusalCode | RemarkCode;
