import type { SampleQuery } from "./SampleQueries";

/** The texts that have to be analyzed for some queries, each once. */
export interface QueryTexts {
  /** Through the analyzer of searches. */
  readonly search: readonly string[];
  /** Through the analyzer of documents. */
  readonly document: readonly string[];
}

/** What `judgeQueries` will ask about these queries. */
export function queryTexts(queries: readonly SampleQuery[]): QueryTexts {
  const [search, document] = [new Set<string>(), new Set<string>()];
  for (const { query, expectations } of queries) {
    search.add(query);
    for (const { kind, texts } of expectations) {
      const [text = ""] = texts;
      const rest = kind === "ignores" ? withoutWord(query, text) : null;
      if (rest !== null) search.add(rest);
      if (kind === "finds" || kind === "doesNotFind") document.add(text);
    }
  }
  return { search: [...search], document: [...document] };
}

/** The query without a word that white space parts from the others, wherever it stands; null when it has no such word. */
export function withoutWord(query: string, word: string): string | null {
  const words = query.split(/\s+/u);
  const gone = word.trim().split(/\s+/u);
  const left: string[] = [];
  let found = false;
  for (let at = 0; at < words.length;) {
    const isHere = gone.every((part, index) => words[at + index] === part);
    if (!isHere) left.push(words[at]!);
    found ||= isHere;
    at += isHere ? gone.length : 1;
  }
  return found ? left.join(" ") : null;
}
