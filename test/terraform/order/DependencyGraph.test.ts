import fc from "fast-check";
import { DependencyGraph } from "../../../src/terraform/order/DependencyGraph";

type Edge = readonly [node: number, other: number];

function graphOf(size: number, edges: readonly Edge[]): DependencyGraph {
  const graph = new DependencyGraph();
  for (let node = 0; node < size; node++) expect(graph.add()).toBe(node);
  edges.forEach(([node, other]) => graph.wait(node, other));
  return graph;
}

/** By node, all that it waits for; by walking every edge until nothing is added. */
function closure(size: number, edges: readonly Edge[]): Set<number>[] {
  const before = Array.from({ length: size }, () => new Set<number>());
  for (let grown = true; grown;) {
    grown = false;
    for (const [node, other] of edges)
      for (const found of [other, ...before[other]!])
        if (!before[node]!.has(found)) {
          before[node]!.add(found);
          grown = true;
        }
  }
  return before;
}

/** Edges without a circle: each from a node to one with a lower number, or all of them the other way. */
const graphs = fc
  .tuple(
    fc.integer({ min: 2, max: 14 }),
    fc.boolean(),
    fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 40 }),
  )
  .map(([size, isDown, pairs]) => ({
    size,
    edges: pairs
      .map(([a, b]): Edge => [a % size, b % size])
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Edge => (a > b === isDown ? [a, b] : [b, a])),
  }));

/** Which of the chosen nodes wait for which, by what `contractedTo` gives back. */
function pairsOf(
  nodes: readonly number[],
  { after, joins }: ReturnType<DependencyGraph["contractedTo"]>,
): string[] {
  const all = [...after, ...joins];
  const edges = all.flatMap((others, index) => others.map((other): Edge => [index, other]));
  const before = closure(all.length, edges);
  return nodes
    .flatMap((node, index) =>
      [...before[index]!].filter((other) => other < nodes.length).map((other) => `${nodes[other]} < ${node}`),
    )
    .sort();
}

describe("a graph of what waits for what", () => {
  it("knows all that a node waits for, directly or over others", () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const graph = graphOf(size, edges);
        const before = closure(size, edges);
        for (let node = 0; node < size; node++) expect(new Set(graph.allBefore(node))).toEqual(before[node]);
        for (let node = 0; node < size; node++)
          for (let other = 0; other < size; other++)
            expect(graph.waits(node, other)).toBe(edges.some(([a, b]) => a === node && b === other));
      }),
    );
  });

  it("orders the nodes that one asks about as the whole does, and no others", () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.boolean()), ({ size, edges }, chosen) => {
        const nodes = Array.from({ length: size }, (_, node) => node).filter(() => chosen.next().value);
        const before = closure(size, edges);
        const expected = nodes.flatMap((node) =>
          [...before[node]!].filter((other) => nodes.includes(other)).map((other) => `${other} < ${node}`),
        );
        const contracted = graphOf(size, edges).contractedTo(nodes);
        expect(pairsOf(nodes, contracted)).toEqual(expected.sort());
        expect(contracted.joins).toEqual([]);
        for (const others of contracted.after) expect(others).toEqual([...others].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    [8, 8, 0],
    [8, 9, 1],
    [64, 1, 0],
    [65, 1, 1],
    [1, 65, 1],
  ])("joins where %i waited for, times %i that wait, are too many edges: %i", (befores, followers, joins) => {
    // Numbers: those waited for, the node in between, those that wait.
    const between = befores;
    const nodes = Array.from({ length: befores + followers }, (_, index) =>
      index < befores ? index : index + 1,
    );
    const edges = [
      ...Array.from({ length: befores }, (_, index): Edge => [between, index]),
      ...Array.from({ length: followers }, (_, index): Edge => [between + 1 + index, between]),
    ];
    const contracted = graphOf(befores + followers + 1, edges).contractedTo(nodes);
    expect(contracted.joins).toHaveLength(joins);
    expect(pairsOf(nodes, contracted)).toHaveLength(befores * followers);
    if (joins > 0) {
      expect(contracted.joins[0]).toEqual(Array.from({ length: befores }, (_, index) => index));
      expect(contracted.after.at(-1)).toEqual([nodes.length]);
    }
  });

  it("keeps no join for a node that one asks about, however many wait for it", () => {
    const edges = Array.from({ length: 100 }, (_, index): Edge => [index + 1, 0]);
    const nodes = Array.from({ length: 101 }, (_, index) => index);
    expect(graphOf(101, edges).contractedTo(nodes).joins).toEqual([]);
  });

  it("forgets an edge that is dropped, and takes none of a node to itself", () => {
    const graph = graphOf(3, [
      [1, 0],
      [2, 1],
      [2, 2],
    ]);
    expect(graph.waits(2, 2)).toBe(false);
    graph.dropWait(2, 1);
    graph.dropWait(2, 0);
    expect([graph.waits(2, 1), graph.waits(1, 0), [...graph.allBefore(2)]]).toEqual([false, true, []]);
    expect([graph.waits(9, 0), [...graph.allBefore(9)]]).toEqual([false, []]);
  });

  it("leaves out the edge that would close a circle", () => {
    const { after } = graphOf(3, [
      [0, 1],
      [1, 2],
      [2, 0],
    ]).contractedTo([0, 1, 2]);
    expect(after).toEqual([[1], [2], []]);
  });

  it("is walked without recursion: a chain may have any length", () => {
    const size = 50_000;
    const edges = Array.from({ length: size - 1 }, (_, index): Edge => [index, index + 1]);
    expect(graphOf(0, []).contractedTo([])).toEqual({ after: [], joins: [] });
    const graph = new DependencyGraph();
    for (let node = 0; node < size; node++) graph.add();
    edges.forEach(([node, other]) => graph.wait(node, other));
    expect(graph.contractedTo([0, size - 1]).after).toEqual([[1], []]);
  });
});
