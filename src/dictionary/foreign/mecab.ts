import { type ForeignFormat, share } from "./ForeignFormat";

/** Tags of the Sejong set, which MeCab-ko and Seunjeon share with nori. */
const KOREAN_TAG = /,(?:N[NPR][A-Z]|V[VACX][A-Z]?|MA[GJ]|MM|IC|J[A-Z]{1,2}|E[A-Z]{1,2}|X[A-Z]{1,2}|S[A-Z]),/;
const JAPANESE_TAG = /,(?:名詞|動詞|形容詞|副詞|助詞|助動詞|接続詞|記号|感動詞|連体詞|接頭詞),/;
const KOREAN = "Write a nori user dictionary: a word a line, with its segments after it, separated by spaces";

/** Commas, a tag, and `*` for what is not said. */
export const mecabKo: ForeignFormat = {
  title: "a MeCab-ko user dictionary",
  advice: KOREAN,
  matches: ({ lines }) => share(lines, (line) => KOREAN_TAG.test(line) && /,\*(?:,|$)/.test(line)) > 0.8,
};

export const mecabJapanese: ForeignFormat = {
  title: "a MeCab dictionary",
  advice:
    "Write a kuromoji user dictionary: surface form, segments, readings and part of speech, four fields",
  matches: ({ lines }) => share(lines, (line) => JAPANESE_TAG.test(line) && line.split(",").length > 8) > 0.8,
};

/** A word, with `+` in a compound, and its cost. */
export const seunjeon: ForeignFormat = {
  title: "a Seunjeon user dictionary",
  advice: KOREAN,
  matches: ({ lines }) => {
    const rules = lines.filter((line) => !line.startsWith("#"));
    return (
      share(rules, (line) => /^[^\s,]+(?:,-?\d+)?$/.test(line)) > 0.9 &&
      share(rules, (line) => /\p{Script=Hangul}/u.test(line)) > 0.5 &&
      rules.some((line) => /,-?\d+$/.test(line))
    );
  },
};
