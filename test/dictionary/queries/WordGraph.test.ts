import * as fc from "fast-check";
import { type GraphToken, WordGraph } from "../../../src/dictionary";

/** Small graphs with holes and words of several positions. */
const tokens = fc
  .array(
    fc.record({
      text: fc.constantFrom("a", "b", "c"),
      increment: fc.constantFrom(0, 1, 1, 2),
      length: fc.constantFrom(1, 1, 2, 3),
    }),
    { maxLength: 5 },
  )
  .map(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, increment: first.increment + 1 }, ...rest],
  );

/** All ways, by the words of the definition and no shortcut. */
function waysOf(all: readonly GraphToken[]): Set<string> {
  let at = -1;
  const arcs = all.map(({ text, increment, length = 1 }) => ({
    text,
    from: (at += increment),
    to: at + length,
  }));
  const end = Math.max(...arcs.map(({ to }) => to));
  const start = Math.min(...arcs.map(({ from }) => from));
  const ways = new Set<string>();
  const walk = (place: number, words: string): void => {
    if (place === end) ways.add(words);
    const here = arcs.filter(({ from }) => from === place);
    if (here.length === 0 && place < end) walk(place + 1, words);
    for (const { text, to } of here) walk(to, words + text);
  };
  if (arcs.length > 0) walk(start, "");
  return ways;
}

describe("the ways to read a text", () => {
  test("are those that walking from position to position gives", () => {
    fc.assert(
      fc.property(tokens, fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 4 }), (all, words) => {
        const graph = new WordGraph(all);
        const ways = waysOf(all);
        const shown = graph.firstWays(1000).map((way) => way.join(""));
        expect([...shown].sort()).toEqual([...ways].sort());
        expect(graph.hasWay([...words])).toBe(all.length === 0 ? words === "" : ways.has(words));
      }),
    );
  });

  test("are shared, and the same, as the lists of them say", () => {
    let [shared, same] = [0, 0];
    fc.assert(
      fc.property(tokens, tokens, (one, other) => {
        const [mine, theirs] = [waysOf(one), waysOf(other)];
        const [graph, otherGraph] = [new WordGraph(one), new WordGraph(other)];
        const isShared = [...mine].some((way) => theirs.has(way));
        const isSame = mine.size === theirs.size && [...mine].every((way) => theirs.has(way));
        [shared, same] = [shared + Number(isShared), same + Number(isSame)];
        expect(graph.sharesWayWith(otherGraph)).toBe(isShared);
        expect(graph.hasSameWaysAs(otherGraph)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(shared, same)).toBeGreaterThan(20);
  });

  test("of a graph that is too large to compare are not said to be the same", () => {
    const wide = Array.from({ length: 40 }, (_, at) => [
      { text: at % 2 === 0 ? "a" : "b", increment: 1, length: 1 },
      { text: "a", increment: 0, length: 1 + (at % 7) },
      { text: "b", increment: 0, length: 1 + (at % 5) },
    ]).flat();
    const answer = new WordGraph(wide).hasSameWaysAs(new WordGraph([...wide, { text: "c", increment: 1 }]));
    expect([null, false]).toContain(answer);
  });
});
