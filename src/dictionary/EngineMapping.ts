/** A synonym that the engine's map holds. Words of a term are separated by one space. */
export interface SynonymMapping {
  readonly kind: "synonym";
  readonly input: string;
  readonly output: string;
  /** Whether the input itself stays in the token stream: true as soon as one rule of equivalents has it. */
  readonly keepOriginal: boolean;
}

/** A word that the engine's set holds. */
export interface WordMapping {
  readonly kind: "word";
  readonly word: string;
}

/** What the Japanese user dictionary answers for a surface form. */
export interface JapaneseMapping {
  readonly kind: "japanese-entry";
  readonly surface: string;
  readonly segments: readonly string[];
  readonly readings: readonly string[];
  readonly partOfSpeech: string;
}

/** What the Korean user dictionary answers for a surface form. */
export interface KoreanMapping {
  readonly kind: "korean-entry";
  readonly surface: string;
  readonly segments: readonly string[];
}

/** The stem that a word is given. */
export interface StemMapping {
  readonly kind: "stem";
  readonly word: string;
  readonly stem: string;
}

/** The type that a word delimiter takes a character for. */
export interface CharacterTypeMapping {
  readonly kind: "character-type";
  readonly character: string;
  readonly type: string;
}

/** What a char filter puts in the place of some characters. */
export interface CharacterMapping {
  readonly kind: "character-mapping";
  readonly match: string;
  readonly replacement: string;
}

/** One thing that the engine holds in memory after reading a dictionary. */
export type EngineMapping =
  | SynonymMapping
  | WordMapping
  | JapaneseMapping
  | KoreanMapping
  | StemMapping
  | CharacterTypeMapping
  | CharacterMapping;
