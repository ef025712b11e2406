import { judgeQueries } from "./judgeQueries";
import type { QueryJudgement } from "./QueryJudgement";
import type { QueryWords, WordsReading } from "./QueryWords";
import type { Expectation, SampleQuery } from "./SampleQueries";

/** A sample query that is read otherwise by the new dictionary. */
export interface QueryChange {
  readonly query: string;
  /** Line in the file of sample queries, counted from 1. */
  readonly line: number;
  /** The first ways to read it before and after, at most five, each its words with a space between. */
  readonly waysBefore: readonly string[];
  readonly waysAfter: readonly string[];
  /** The expectations whose verdict is another one. */
  readonly verdicts: readonly VerdictChange[];
}

/** An expectation whose verdict is another one. */
export interface VerdictChange extends Pick<Expectation, "kind" | "texts" | "line"> {
  readonly before: QueryJudgement["state"];
  readonly after: QueryJudgement["state"];
}

/** A sample query of which nobody here knows whether it changes. */
export interface QueryNotCompared {
  readonly query: string;
  readonly line: number;
  /** One sentence without a full stop. */
  readonly why: string;
  readonly checkedBy: string;
}

/** What changes for sample queries from one dictionary to another. */
export interface QueryDiff {
  readonly changed: readonly QueryChange[];
  readonly notCompared: readonly QueryNotCompared[];
  /** What becomes of every expectation with the new dictionary. */
  readonly judgements: readonly QueryJudgement[];
}

const TOO_MANY = { notKnown: "there are too many ways to read it", checkedBy: "a shorter query" };

/** Says which sample queries are read otherwise, or judged otherwise, by a new dictionary. */
export function diffQueries(
  queries: readonly SampleQuery[],
  before: QueryWords,
  after: QueryWords,
): QueryDiff {
  const changed: QueryChange[] = [];
  const notCompared: QueryNotCompared[] = [];
  const judgements: QueryJudgement[] = [];
  for (const sample of queries) {
    const [old, now] = [judgeQueries([sample], before), judgeQueries([sample], after)];
    judgements.push(...now);
    const unknown = firstUnknown(before.search(sample.query), after.search(sample.query));
    const same = unknown === null ? hasSameWays(before, after, sample.query) : true;
    const verdicts = now.flatMap((judgement, at) => verdictChange(old[at], judgement));
    const why = unknown ?? (same === null ? TOO_MANY : null);
    const { query, line } = sample;
    if (why !== null) notCompared.push({ query, line, why: why.notKnown, checkedBy: why.checkedBy });
    if (same !== false && verdicts.length === 0) continue;
    changed.push({ query, line, waysBefore: waysOf(old), waysAfter: waysOf(now), verdicts });
  }
  return { changed, notCompared, judgements };
}

type NotKnown = Exclude<WordsReading, { words: unknown }>;

function firstUnknown(...readings: readonly WordsReading[]): NotKnown | null {
  return readings.find((reading): reading is NotKnown => !("words" in reading)) ?? null;
}

function hasSameWays(before: QueryWords, after: QueryWords, query: string): boolean | null {
  const [old, now] = [before.search(query), after.search(query)];
  return "words" in old && "words" in now ? old.words.hasSameWaysAs(now.words) : null;
}

function verdictChange(old: QueryJudgement | undefined, now: QueryJudgement): VerdictChange[] {
  if (old === undefined || old.state === now.state) return [];
  return [{ kind: now.kind, texts: now.texts, line: now.line, before: old.state, after: now.state }];
}

function waysOf([first]: readonly QueryJudgement[]): readonly string[] {
  return first?.ways ?? [];
}
