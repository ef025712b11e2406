import type { QueryWords, WordsReading } from "./QueryWords";
import { WordGraph } from "./WordGraph";

/** A token as `_analyze` answers it, in the names of this package. */
export interface QueryToken {
  readonly token: string;
  /** Counted from 0; holes are skipped. */
  readonly position: number;
  /** `positionLength`, which the engine leaves out where it is 1. @default 1 */
  readonly positionLength?: number;
}

/** The answers of `_analyze` for the texts that `queryTexts` names, by text; an Error where there is none. */
export interface AnalyzedTexts {
  /** What was asked, as reports name it: `the index products, analyzer my_search`. */
  readonly source: string;
  readonly search: ReadonlyMap<string, readonly QueryToken[] | Error>;
  readonly document: ReadonlyMap<string, readonly QueryToken[] | Error>;
}

/** What an index makes of texts, from its own answers. */
export function engineWords({ source, search, document }: AnalyzedTexts): QueryWords {
  return {
    source,
    search: (text) => readingOf(search.get(text), text),
    document: (text) => readingOf(document.get(text), text),
  };
}

function readingOf(tokens: readonly QueryToken[] | Error | undefined, text: string): WordsReading {
  if (tokens === undefined) return unread(`the index was not asked about "${text}"`);
  if (tokens instanceof Error) return unread(tokens.message);
  let before = -1;
  const words = tokens.map(({ token, position, positionLength }) => {
    const increment = position - before;
    before = position;
    return { text: token, increment, length: positionLength ?? 1 };
  });
  return { words: new WordGraph(words) };
}

function unread(notKnown: string): WordsReading {
  return { notKnown, checkedBy: "asking the index again" };
}
