import type { DictionaryFormat } from "../DictionaryFormat";

/**
 * How sure a guess is. `certain`: the lines leave no room for another format. `likely`: the lines fit, and either no
 * other format or the file's name speaks for this one. `unsure`: the lines fit several formats, or none well.
 */
export type GuessCertainty = "certain" | "likely" | "unsure";

/** What a file looks like. */
export interface FormatGuess {
  /** The likeliest format. */
  readonly format: DictionaryFormat;
  readonly certainty: GuessCertainty;
  /** The ground for the guess, a clause: `nine of ten lines are Prolog facts as WordNet's`. */
  readonly why: string;
  /** What the file is instead, when no setting of an index reads it: `a hunspell dictionary`. @default nothing else */
  readonly foreign?: string;
  /** The formats that the lines fit too, likeliest first; empty when the guess is certain. */
  readonly alternatives: readonly DictionaryFormat[];
}
