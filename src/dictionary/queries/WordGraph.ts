/** A word of a text, as an analyzer gives it. */
export interface GraphToken {
  readonly text: string;
  /** How many positions after the token before it; 0 for one at the same place. */
  readonly increment: number;
  /** How many positions it spans. @default 1 */
  readonly length?: number;
}

/** By word, where it leads. A set of synonyms may have many thousand words at one place. */
type Edges = Map<string, Set<number>>;

/** How much is looked at before two graphs are given up as too large to compare. */
const MOST_STATES = 10_000;

/**
 * The ways to read a text: a way is the words from its first position to its last. Where a position has no word (a
 * stop word stood there), the next one that has any counts, as in a search for all words in any place.
 */
export class WordGraph {
  private readonly edges = new Map<number, Edges>();
  /** Every position where a word begins or ends, in order. */
  private readonly nodes: readonly number[];
  private readonly rank: ReadonlyMap<number, number>;

  constructor(tokens: readonly GraphToken[]) {
    const nodes = new Set<number>();
    let at = -1;
    for (const { text, increment, length = 1 } of tokens) {
      at += increment;
      const to = at + length;
      nodes.add(at).add(to);
      const edges = this.edges.get(at) ?? new Map<string, Set<number>>();
      this.edges.set(at, edges);
      edges.set(text, (edges.get(text) ?? new Set<number>()).add(to));
    }
    this.nodes = [...nodes].sort((one, other) => one - other);
    this.rank = new Map(this.nodes.map((node, rank) => [node, rank]));
  }

  /** Whether no word is left of the text. */
  get isEmpty(): boolean {
    return this.nodes.length === 0;
  }

  /** Whether one way is exactly these words. */
  hasWay(words: readonly string[]): boolean {
    if (this.isEmpty) return words.length === 0;
    let states = this.first();
    for (const word of words) states = this.step(states, word);
    return this.isEnd(states);
  }

  /** Whether a way of one is a way of the other; a graph without words has none. */
  sharesWayWith(other: WordGraph): boolean {
    if (this.isEmpty || other.isEmpty) return false;
    const seen = new Set<string>();
    const open: (readonly [number, number])[] = [[this.first()[0]!, other.first()[0]!]];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      if (seen.has(pair.join())) continue;
      seen.add(pair.join());
      if (this.isEnd([pair[0]]) && other.isEnd([pair[1]])) return true;
      for (const next of this.commonSteps(other, pair)) open.push(next);
    }
    return false;
  }

  /** Whether both have the same ways; null when they are too large to tell. */
  hasSameWaysAs(other: WordGraph): boolean | null {
    if (this.isEmpty || other.isEmpty) return this.isEmpty && other.isEmpty;
    const seen = new Set<string>();
    const open = [[this.first(), other.first()] as const];
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      const [mine, theirs] = pair;
      const key = `${mine.join()}|${theirs.join()}`;
      if (seen.has(key)) continue;
      if (seen.add(key).size > MOST_STATES) return null;
      if (this.isEnd(mine) !== other.isEnd(theirs)) return false;
      if ((mine.length === 0) !== (theirs.length === 0)) return false;
      for (const word of new Set([...this.wordsAt(mine), ...other.wordsAt(theirs)])) {
        open.push([this.step(mine, word), other.step(theirs, word)]);
      }
    }
    return true;
  }

  /** The first ways, the same whatever the order of tokens at one place; for people. */
  firstWays(most: number): string[][] {
    const ways = new Map<string, string[]>();
    const open: { readonly node: number; readonly words: string[] }[] = this.isEmpty
      ? []
      : [{ node: this.first()[0]!, words: [] }];
    let looked = 0;
    for (
      let one = open.pop();
      one !== undefined && ways.size < most && looked++ < MOST_STATES;
      one = open.pop()
    ) {
      const { node, words } = one;
      if (this.isEnd([node])) ways.set(JSON.stringify(words), words);
      const next = this.arcsFrom(node).map(({ text, to }) => ({ node: to, words: [...words, text] }));
      // One by one: an argument list has an end.
      for (const one of next.reverse()) open.push(one);
    }
    return [...ways.values()];
  }

  private commonSteps(other: WordGraph, [mine, theirs]: readonly [number, number]): [number, number][] {
    return [...this.edgesOf(mine).keys()].flatMap((word) =>
      this.step([mine], word).flatMap((to) =>
        other.step([theirs], word).map((their): [number, number] => [to, their]),
      ),
    );
  }

  private first(): number[] {
    return [this.settled(this.nodes[0]!)];
  }

  /** The first position from here on where a word begins, or the last one. */
  private settled(node: number): number {
    let rank = this.rank.get(node)!;
    while (rank < this.nodes.length - 1 && !this.edges.has(this.nodes[rank]!)) rank++;
    return this.nodes[rank]!;
  }

  private edgesOf(node: number): Edges {
    return this.edges.get(node) ?? new Map<string, Set<number>>();
  }

  /** Every word from here on and where it leads, in the order of words and places. */
  private arcsFrom(node: number): { readonly text: string; readonly to: number }[] {
    const words = [...this.edgesOf(node).keys()].sort();
    return words.flatMap((text) => this.step([node], text).map((to) => ({ text, to })));
  }

  private step(states: readonly number[], word: string): number[] {
    const next = states.flatMap((node) => [...(this.edgesOf(node).get(word) ?? [])]);
    return [...new Set(next.map((to) => this.settled(to)))].sort((one, other) => one - other);
  }

  private wordsAt(states: readonly number[]): string[] {
    return states.flatMap((node) => [...this.edgesOf(node).keys()]);
  }

  private isEnd(states: readonly number[]): boolean {
    return states.includes(this.nodes[this.nodes.length - 1]!);
  }
}
