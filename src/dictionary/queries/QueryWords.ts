import type { WordGraph } from "./WordGraph";

/** What an analyzer makes of a text, or why nobody here knows. */
export type WordsReading =
  | { readonly words: WordGraph }
  | {
      /** One sentence without a full stop. */
      readonly notKnown: string;
      /** What would know. */
      readonly checkedBy: string;
    };

/** What a search and an index make of texts. */
export interface QueryWords {
  /** What it is known from: `standard,lowercase, synonym_graph with the dictionary`. */
  readonly source: string;
  /** The words that a search for a text looks for. */
  search(text: string): WordsReading;
  /** The words under which a document with the text is found. */
  document(text: string): WordsReading;
}
