import * as fc from "fast-check";
import { DirectedGraph } from "../../../src/dictionary/graph/DirectedGraph";
import { findCycles } from "../../../src/dictionary/graph/findCycles";

type Edge = readonly [from: number, to: number];

function cyclesOf(edges: Iterable<Edge>): number[][] {
  const graph = new DirectedGraph();
  for (const [from, to] of edges) graph.addEdge(from, to);
  return sorted(findCycles(graph));
}

function sorted(cycles: readonly number[][]): number[][] {
  return cycles.map((cycle) => cycle.slice().sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

/** The same by looking from every node where one can get: slow, and plainly right. */
function cyclesByReach(edges: readonly Edge[], nodes: number): number[][] {
  const reach = Array.from({ length: nodes }, () => new Set<number>());
  for (let round = 0; round < nodes; round++) {
    for (const [from, to] of edges) {
      reach[from]!.add(to);
      for (const further of reach[to]!) reach[from]!.add(further);
    }
  }
  const together = reach.map((seen, node) => [...seen].filter((other) => reach[other]!.has(node)));
  const cycles = new Map(together.map((cycle) => [cycle.slice().sort().join(), cycle]));
  return sorted([...cycles.values()].filter((cycle) => cycle.length > 1));
}

const DEPTH = 200_000;

function* chain(depth: number): Generator<Edge> {
  for (let node = 0; node < depth; node++) yield [node, node + 1];
}

function* closed(edges: Iterable<Edge>, last: Edge): Generator<Edge> {
  yield* edges;
  yield last;
}

describe("finding cycles", () => {
  it("finds what a search from every node finds", () => {
    const node = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (edges) => {
        expect(cyclesOf(edges)).toEqual(cyclesByReach(edges, 8));
      }),
    );
  });

  it("finds none in a chain of two hundred thousand", () => {
    expect(cyclesOf(chain(DEPTH))).toEqual([]);
  });

  it("follows a circle of two hundred thousand without running out of stack", () => {
    const [cycle, ...others] = cyclesOf(closed(chain(DEPTH), [DEPTH, 0]));
    expect(cycle).toHaveLength(DEPTH + 1);
    expect(others).toEqual([]);
  });

  it("finds the small circle that a long chain leads out of, from its far end", () => {
    const tail = Array.from(chain(DEPTH)).reverse();
    expect(cyclesOf(closed(tail, [1, 0]))).toEqual([[0, 1]]);
  });

  it("finds nothing in nothing, and takes no edge to itself for a circle", () => {
    expect(cyclesOf([])).toEqual([]);
    expect(cyclesOf([[3, 3]])).toEqual([]);
  });
});
