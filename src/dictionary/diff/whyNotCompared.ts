import type { ParsedDictionary } from "../parsing/ParsedDictionary";

/**
 * Why what changed between two dictionaries can't be told here, a sentence without a full stop; null when it can. Of
 * hyphenation patterns only the same text, line ends apart, is known to mean the same.
 */
export function whyNotCompared(before: ParsedDictionary, after: ParsedDictionary): string | null {
  if (before.format !== after.format || before.wholeText === after.wholeText) return null;
  return `the texts differ, and what ${after.format} mean is not compared here: compare the lines, as \`git diff\` does`;
}
