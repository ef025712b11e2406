import type { FormatDefinition } from "../FormatDefinition";
import { koreanSegmentsMisspell } from "./lint/koreanSegmentsMisspell";
import { NoriReader } from "./NoriReader";
import { noriSigns } from "./noriSigns";

/** A Korean user dictionary. */
export const noriUserDictionary: FormatDefinition = {
  title: "nori user dictionary",
  parameters: [{ component: "tokenizer", types: ["nori_tokenizer"], setting: "user_dictionary" }],
  loader: "word list",
  comments: "anywhere",
  createReader: ({ engineVersion }) => new NoriReader(engineVersion),
  examples: ["세종시 세종 시", "세종시 세 종시", "가나", "ab a b # note"],
  pieces: [" ", "#"],
  signs: noriSigns,
  lintRules: [koreanSegmentsMisspell],
};
