import type { RuleBase } from "../../reading/Rule";
import type { EngineEntry } from "../EngineMap";
import { arrayBytes } from "../entryBytes";
import type { RuleKind } from "../RuleKind";

/** A word of a word list. */
export interface WordRule extends RuleBase {
  readonly kind: "word";
  readonly word: string;
}

/** The name of one of the engine's own lists of stop words, which stands for its words. */
export interface NamedWordsRule extends RuleBase {
  readonly kind: "named-words";
  /** `_english_` */
  readonly name: string;
  readonly words: readonly string[];
}

/** A word that the engine's set holds. */
export interface WordMapping extends EngineEntry {
  readonly kind: "word";
  readonly word: string;
}

/** A line that is one word. */
export const word: RuleKind<WordRule> = {
  kind: "word",
  // NUL is text to the loader, which trims it afterwards: the only way to write a word without characters.
  print: (rule) => (rule.word === "" ? "\0" : rule.word),
  identity: (rule) => ["word", rule.word],
  terms: (rule) => [rule.word],
  leads: (rule) => [[rule.word, [rule.word]]],
  load: (rule, map) => map.put<WordMapping>(rule.word, { kind: "word", word: rule.word }),
  weight: { isSet: true, bytes: (rule) => arrayBytes(2 * rule.word.length) },
};

/** A line that names one of the engine's own lists. */
export const namedWords: RuleKind<NamedWordsRule> = {
  kind: "named-words",
  print: ({ name }) => name,
  identity: ({ name, words }) => ["named-words", name, ...words],
  terms: ({ name }) => [name],
  leads: ({ words }) => words.map((each) => [each, [each]]),
  load: ({ words }, map) => {
    for (const each of words) map.put<WordMapping>(each, { kind: "word", word: each });
  },
};
