import type { Token, TokenFilter } from "../analysis/Token";
import type { SynonymLookup, SynonymOutputs } from "./SynonymLookup";

/** A word between two nodes of the graph. */
interface Arc {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Lucene's `SynonymGraphFilter`: at every word the longest run that has synonyms is matched, whatever holes are in it,
 * and each synonym goes its own way past it. The words of a match are not looked at again.
 *
 * @see https://lucene.apache.org/core/9_12_0/analysis/common/org/apache/lucene/analysis/synonym/SynonymGraphFilter.html
 */
export function synonymGraphFilter(lookup: Pick<SynonymLookup, "longestAt">): TokenFilter {
  return (tokens) => {
    const words = tokens.map(({ text }) => text);
    const arcs: Arc[] = [];
    let [lastStart, nextNode] = [-1, 0];
    for (let at = 0; at < tokens.length;) {
      const match = lookup.longestAt(words, at);
      if (match === undefined) {
        const start = lastStart + tokens[at]!.increment;
        arcs.push({ text: words[at]!, from: start, to: start + 1 });
        [lastStart, nextNode] = [start, start + 1];
        at++;
        continue;
      }
      const ways = arcsOf(match, words.slice(at, at + match.length), nextNode);
      arcs.push(...ways);
      nextNode = ways.reduce((last, { to }) => Math.max(last, to), 0);
      lastStart = ways.reduce((last, { from }) => Math.max(last, from), 0);
      at += match.length;
    }
    return tokensOf(arcs, tokens[tokens.length - 1]?.end ?? 0);
  };
}

/** First the first words of all ways, the matched words last, then the rest of each way. */
function arcsOf(
  { outputs, keepsOriginal }: SynonymOutputs,
  matched: readonly string[],
  start: number,
): Arc[] {
  const ways = keepsOriginal ? [...outputs, matched] : outputs;
  const inner = ways.reduce((sum, way) => sum + way.length - 1, 0);
  const end = start + inner + 1;
  const firsts: Arc[] = [];
  const rests: Arc[] = [];
  let node = start;
  for (const way of ways) {
    firsts.push({ text: way[0]!, from: start, to: way.length === 1 ? end : node + 1 });
    way.slice(1).forEach((text, index) => {
      const from = node + 1 + index;
      rests.push({ text, from, to: index === way.length - 2 ? end : from + 1 });
    });
    node += way.length - 1;
  }
  return [...firsts, ...rests];
}

function tokensOf(arcs: readonly Arc[], end: number): Token[] {
  let last = -1;
  return arcs.map(({ text, from, to }) => {
    const increment = from - last;
    last = from;
    return { text, increment, length: to - from, end };
  });
}
