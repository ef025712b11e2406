import type { DictionaryTrial } from "../../dictionary";
import type { DictionaryChange } from "../result/ValidationReport";

/** Shorter ones are in every word. */
const SHORTEST = 3;

/**
 * The change without its words where one of them holds a value that a plan marks as sensitive: to hide it in the words
 * would make queries be read otherwise, and the words are lowercased and cut, so that it would not even be found.
 *
 * @param content the text of both dictionaries
 */
export function withoutSensitiveTrial(
  change: DictionaryChange,
  content: readonly string[],
  sensitiveTexts: readonly string[],
): DictionaryChange {
  const { trial } = change;
  if (trial === null || !sensitiveTexts.some((secret) => holds(trial, content, secret))) return change;
  return { ...change, trial: null, noTrial: "the dictionary holds a value that the plan marks as sensitive" };
}

function holds({ before, after }: DictionaryTrial, content: readonly string[], secret: string): boolean {
  if (content.some((text) => text.includes(secret))) return true;
  const folded = lettersOf(secret);
  if (folded.length < SHORTEST) return false;
  return [...before, ...after].flat(2).some((term) => lettersOf(term).includes(folded));
}

/** What is left of a text whatever analysis cuts it into words. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
