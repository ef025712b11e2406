import type { FormatDefinition } from "../FormatDefinition";
import { HyphenationReader } from "./HyphenationReader";
import { hyphenationSigns } from "./hyphenationSigns";
import { xmlNotChecked } from "./xmlNotChecked";

const DOCUMENT =
  '<?xml version="1.0" encoding="UTF-8"?><hyphenation-info><hyphen-char value="-"/><hyphen-min before="2" after="2"/><patterns>.ach4 1ba</patterns></hyphenation-info>';

/** Where a `hyphenation_decompounder` may cut words. */
export const hyphenationPatterns: FormatDefinition = {
  title: "hyphenation patterns",
  parameters: [
    {
      component: "token filter",
      types: ["hyphenation_decompounder"],
      setting: "hyphenation_patterns_path",
    },
  ],
  loader: "xml",
  comments: "nowhere",
  rulesSayAll: false,
  createReader: () => new HyphenationReader(),
  examples: [DOCUMENT],
  pieces: ["<", ">", "/", "&", "&amp;", "<!-- a -->", "--", "<patterns>", "</patterns>", '"', "="],
  signs: hyphenationSigns,
  lintRules: [xmlNotChecked],
};
