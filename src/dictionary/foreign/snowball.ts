import { type ForeignFormat, share } from "./ForeignFormat";

/** A bar with something on both sides: of every line it is a separator, of some a comment. */
const BAR_INSIDE = /\S\s*\|\s*\S/;

/** A stop list of the Snowball project: words, some with a comment after a bar, and lines that are comments. */
export const snowballStopWords: ForeignFormat = {
  title: "a Snowball stop list, with comments after |",
  advice:
    "Delete each | and what follows it, and write one word a line: the engine takes the bar and the comment for a part of the word",
  matches: ({ lines }) =>
    (lines[0]?.startsWith("|") === true ||
      share(lines, (line) => /^\||^\S+(?:\s+\S+)*\s+\|(?:\s|$)/.test(line)) > 0.1) &&
    share(lines, (line) => /^\||^[^|,;=>]+(?:\s\|.*)?$/.test(line)) > 0.9 &&
    share(lines, (line) => !line.startsWith("|") && BAR_INSIDE.test(line)) < 0.9,
};
