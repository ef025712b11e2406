/** Members of every rule. */
export interface RuleBase {
  /** Line in the file, counted from 1; the first line of a rule that spans several. */
  readonly line: number;
  /** The rule in canonical form: one line, terms sorted, control characters shown as pictures (`␀`). */
  readonly text: string;
}

/** Terms that lead to each other (or, without `expand`, all to the first). */
export interface EquivalentsRule extends RuleBase {
  readonly kind: "equivalents";
  readonly terms: readonly string[];
}

/** Inputs that the outputs replace: `a, b => c`. */
export interface MappingRule extends RuleBase {
  readonly kind: "mapping";
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Consecutive lines of a WordNet file with the same synset id. */
export interface SynsetRule extends RuleBase {
  readonly kind: "synset";
  /** The nine characters that Lucene takes for the id. */
  readonly synset: string;
  readonly terms: readonly string[];
}

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

/** An entry of a kuromoji user dictionary. */
export interface JapaneseEntryRule extends RuleBase {
  readonly kind: "japanese-entry";
  readonly surface: string;
  readonly segments: readonly string[];
  readonly readings: readonly string[];
  readonly partOfSpeech: string;
}

/** An entry of a nori user dictionary; without segments it is one noun. */
export interface KoreanEntryRule extends RuleBase {
  readonly kind: "korean-entry";
  readonly surface: string;
  readonly segments: readonly string[];
}

/** Words and the stem they are given. */
export interface OverrideRule extends RuleBase {
  readonly kind: "override";
  readonly words: readonly string[];
  readonly stem: string;
}

/** A character and the type that a word delimiter takes it for. */
export interface CharacterTypeRule extends RuleBase {
  readonly kind: "character-type";
  /** One UTF-16 unit, without escapes. */
  readonly character: string;
  /** `LOWER`, `UPPER`, `ALPHA`, `DIGIT`, `ALPHANUM` or `SUBWORD_DELIM`. */
  readonly type: string;
}

/** Characters and what a char filter puts in their place, without escapes. */
export interface CharacterMappingRule extends RuleBase {
  readonly kind: "character-mapping";
  readonly match: string;
  readonly replacement: string;
}

/** What the engine reads from one rule of a dictionary, discriminated by `kind`. */
export type DictionaryRule =
  | EquivalentsRule
  | MappingRule
  | SynsetRule
  | WordRule
  | NamedWordsRule
  | JapaneseEntryRule
  | KoreanEntryRule
  | OverrideRule
  | CharacterTypeRule
  | CharacterMappingRule;
