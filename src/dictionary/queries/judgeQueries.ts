import type { QueryJudgement } from "./QueryJudgement";
import { withoutWord } from "./queryTexts";
import type { QueryWords, WordsReading } from "./QueryWords";
import type { Expectation, SampleQuery } from "./SampleQueries";
import type { WordGraph } from "./WordGraph";

/** So many ways to read a query are shown. */
const WAYS_SHOWN = 5;

type Verdict = Pick<QueryJudgement, "state" | "why" | "checkedBy">;

const HELD: Verdict = { state: "held", why: null, checkedBy: null };

/**
 * Says of every expectation whether the words hold it. A query finds a text when a way to read it is a way to read the
 * text as a document: the same words in the same order, all of them. What the words do not say is not checked.
 */
export function judgeQueries(queries: readonly SampleQuery[], words: QueryWords): QueryJudgement[] {
  return queries.flatMap((sample) => {
    const reading = words.search(sample.query);
    const ways = "words" in reading ? reading.words.firstWays(WAYS_SHOWN).map((way) => way.join(" ")) : [];
    return sample.expectations.map((expectation) => ({
      query: sample.query,
      ...expectation,
      ways,
      ...judge(sample.query, expectation, reading, words),
    }));
  });
}

function judge(
  query: string,
  { kind, texts }: Expectation,
  reading: WordsReading,
  words: QueryWords,
): Verdict {
  if (!("words" in reading)) return notChecked(reading);
  const graph = reading.words;
  const [text = ""] = texts;
  switch (kind) {
    case "finds":
      return withWords(words.document(text), (document) => finds(graph, document, text));
    case "doesNotFind":
      return withWords(words.document(text), (document) =>
        graph.sharesWayWith(document) ? broken(`it finds ${quoted(text)}`) : HELD,
      );
    case "ignores":
      return ignores(query, text, graph, words);
    case "splitsInto":
      return graph.hasWay(texts) ? HELD : broken(`no way to read it is ${texts.map(quoted).join(", ")}`);
  }
}

function finds(query: WordGraph, document: WordGraph, text: string): Verdict {
  if (query.isEmpty) return broken("no word is left of the query");
  if (document.isEmpty) return broken(`no word is left of ${quoted(text)}`);
  return query.sharesWayWith(document) ? HELD : broken(`it does not find ${quoted(text)}`);
}

function ignores(query: string, word: string, graph: WordGraph, words: QueryWords): Verdict {
  const rest = withoutWord(query, word);
  if (rest === null) return broken(`${quoted(word)} is no word of the query`);
  return withWords(words.search(rest), (without) => {
    const same = graph.hasSameWaysAs(without);
    if (same === null)
      return notChecked({ notKnown: "there are too many ways to read it", checkedBy: "a shorter query" });
    return same ? HELD : broken(`it looks for other words than without ${quoted(word)}`);
  });
}

function withWords(reading: WordsReading, decide: (words: WordGraph) => Verdict): Verdict {
  return "words" in reading ? decide(reading.words) : notChecked(reading);
}

function notChecked({ notKnown, checkedBy }: Exclude<WordsReading, { words: WordGraph }>): Verdict {
  return { state: "not checked", why: notKnown, checkedBy };
}

function broken(why: string): Verdict {
  return { state: "broken", why, checkedBy: null };
}

function quoted(text: string): string {
  return `"${text}"`;
}
