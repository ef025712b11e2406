/** A word of a text, as Lucene's token streams give it. */
export interface Token {
  readonly text: string;
  /** How many positions after the token before it: 2 and more leave a hole. */
  readonly increment: number;
  /** How many positions it spans. @default 1 */
  readonly length?: number;
  /** Whether stemmers leave it alone. @default false */
  readonly keyword?: boolean;
  /** Where it ends in the text, in code units. */
  readonly end: number;
}

/** Cuts a text into tokens. */
export type Tokenizer = (text: string) => Token[];

/** Changes or drops tokens of a text of so many code units. */
export type TokenFilter = (tokens: Token[], textLength: number) => Token[];

/** Changes the text before it is cut. */
export type CharFilter = (text: string) => string;
