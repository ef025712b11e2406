import type { FormatDefinition } from "../FormatDefinition";
import { KuromojiReader } from "./KuromojiReader";
import { extraFields } from "./lint/extraFields";
import { japaneseSegmentsMisspell } from "./lint/japaneseSegmentsMisspell";
import { surfaceWhiteSpace } from "./lint/surfaceWhiteSpace";
import { kuromojiSigns } from "./kuromojiSigns";

/** A Japanese user dictionary. */
export const kuromojiUserDictionary: FormatDefinition = {
  title: "kuromoji user dictionary",
  parameters: [{ component: "tokenizer", types: ["kuromoji_tokenizer"], setting: "user_dictionary" }],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new KuromojiReader(engineVersion),
  examples: [
    "東京,東 京,トウ キョウ,名詞",
    'ab,a b,r s,"n,x"',
    '"c,d","c,d",r,n',
    '"e, f","e, f",r s,n',
    "# note",
  ],
  pieces: [",", " ", "#"],
  signs: kuromojiSigns,
  lintRules: [extraFields, japaneseSegmentsMisspell, surfaceWhiteSpace],
};
