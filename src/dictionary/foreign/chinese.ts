import { type ForeignFormat, share } from "./ForeignFormat";

const ADVICE =
  "Use synonyms, stop words or a decompounder's words: no setting of an index reads a Chinese segmenter's dictionary from a package of this type";

/** The configuration of the IK analyzer, which names its word lists. */
export const ikConfiguration: ForeignFormat = {
  title: "a configuration of the IK analyzer",
  advice: ADVICE,
  matches: ({ text }) => /<entry\s+key="(?:ext_dict|ext_stopwords|remote_ext_\w+)"/.test(text),
};

/** A word, a part of speech and how often it occurs. */
export const hanLp: ForeignFormat = {
  title: "a HanLP or jieba dictionary",
  advice: ADVICE,
  matches: ({ lines }) =>
    share(lines, (line) => /^\S+(?:[ \t]+[a-z]{1,4}[ \t]+\d+)+$|^\S+ \d+(?: [a-z]{1,4})?$/.test(line)) >
      0.8 && share(lines, (line) => /\p{Script=Han}/u.test(line)) > 0.5,
};
