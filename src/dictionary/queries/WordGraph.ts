/** A word of a text, as an analyzer gives it. */
export interface GraphToken {
  readonly text: string;
  /** How many positions after the token before it; 0 for one at the same place. */
  readonly increment: number;
  /** How many positions it spans. @default 1 */
  readonly length?: number;
}

interface Edge {
  readonly text: string;
  readonly to: number;
}

/** How much is looked at before two graphs are given up as too large to compare. */
const MOST_STATES = 10_000;

/**
 * The ways to read a text: a way is the words from its first position to its last. Where a position has no word (a
 * stop word stood there), the next one that has any counts, as in a search for all words in any place.
 */
export class WordGraph {
  private readonly edges = new Map<number, Edge[]>();
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
      const edges = this.edges.get(at) ?? [];
      if (!edges.some((edge) => edge.text === text && edge.to === to)) edges.push({ text, to });
      this.edges.set(at, edges);
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
      open.push(...this.commonSteps(other, pair));
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
      const next = [...this.edgesOf(node)].sort(byText).map(({ text, to }) => {
        return { node: this.settled(to), words: [...words, text] };
      });
      open.push(...next.reverse());
    }
    return [...ways.values()];
  }

  private commonSteps(other: WordGraph, [mine, theirs]: readonly [number, number]): [number, number][] {
    const theirEdges = other.edgesOf(theirs);
    return this.edgesOf(mine).flatMap(({ text, to }) =>
      theirEdges
        .filter((edge) => edge.text === text)
        .map((edge): [number, number] => [this.settled(to), other.settled(edge.to)]),
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

  private edgesOf(node: number): readonly Edge[] {
    return this.edges.get(node) ?? [];
  }

  private step(states: readonly number[], word: string): number[] {
    const next = states.flatMap((node) =>
      this.edgesOf(node).flatMap(({ text, to }) => (text === word ? [this.settled(to)] : [])),
    );
    return [...new Set(next)].sort((one, other) => one - other);
  }

  private wordsAt(states: readonly number[]): string[] {
    return states.flatMap((node) => this.edgesOf(node).map(({ text }) => text));
  }

  private isEnd(states: readonly number[]): boolean {
    return states.includes(this.nodes[this.nodes.length - 1]!);
  }
}

function byText(one: Edge, other: Edge): number {
  return one.text < other.text ? -1 : one.text > other.text ? 1 : one.to - other.to;
}
