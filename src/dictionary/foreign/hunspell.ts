import { type ForeignFormat, share } from "./ForeignFormat";

const ADVICE =
  "Write stemmer overrides or a list of words: the hunspell filter reads several files from a folder of the node, and a package is one file";

/** Lines such as `SET UTF-8` and `SFX A 0 s .` */
export const hunspellAffixes: ForeignFormat = {
  title: "a hunspell affix file",
  advice: ADVICE,
  matches: ({ lines, words }) => {
    const affixes = share(lines, (line) => /^(?:PFX|SFX|REP|MAP|SET|TRY|FLAG|LANG|AF|AM)\s+\S/.test(line));
    return affixes > 0.5 || (words.has("aff") && affixes > 0.1);
  },
};

/** How many words there are, then words with their flags after a slash. */
export const hunspellWords: ForeignFormat = {
  title: "a hunspell dictionary",
  advice: ADVICE,
  matches: ({ lines, words }) => {
    const [count = "", ...entries] = lines;
    if (!/^\ufeff?\d+$/.test(count) || entries.length === 0) return false;
    const flagged = share(entries, (line) => /^[^\s/]+\/[^\s/]+/.test(line));
    return flagged > 0.2 || (words.has("dic") && share(entries, (line) => !/\s/.test(line)) > 0.8);
  },
};
