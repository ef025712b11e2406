import { type ForeignFormat, share } from "./ForeignFormat";

/** A stop list of the Snowball project: words, and comments after a bar. */
export const snowballStopWords: ForeignFormat = {
  title: "a Snowball stop list, with comments after |",
  advice:
    "Delete each | and what follows it, and write one word a line: the engine takes the bar and the comment for a part of the word",
  matches: ({ lines }) =>
    share(lines, (line) => /^\||^\S+(?:\s+\S+)*\s+\|(?:\s|$)/.test(line)) > 0.1 &&
    share(lines, (line) => /^\||^\S+(?:\s+\|.*)?$/.test(line)) > 0.9,
};
