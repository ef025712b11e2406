import * as fc from "fast-check";
import { DirectedGraph } from "../../../src/dictionary/graph/DirectedGraph";
import { findCycles } from "../../../src/dictionary/graph/findCycles";
import { MappingGraph } from "../../../src/dictionary/graph/MappingGraph";
import { GrowingInts } from "../../../src/dictionary/hash/GrowingInts";

interface Mapping {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

function ints(numbers: readonly number[]): GrowingInts {
  const list = new GrowingInts();
  for (const number of numbers) list.push(number);
  return list;
}

/** The lines, counted from 1, of the mappings on each cycle. */
function cyclesOf(mappings: readonly Mapping[]): number[][] {
  const graph = new MappingGraph();
  mappings.forEach(({ inputs, outputs }, index) => graph.add(ints(inputs), ints(outputs), index + 1));
  return sorted(graph.takeCycles());
}

/** The same with nothing dropped beforehand. */
function cyclesOfAll(mappings: readonly Mapping[]): number[][] {
  const graph = new DirectedGraph();
  mappings.forEach(({ inputs, outputs }, index) => {
    for (const input of inputs) graph.addEdge(input * 2, index * 2 + 1);
    for (const output of outputs) graph.addEdge(index * 2 + 1, output * 2);
  });
  const lines = findCycles(graph).map((cycle) => cycle.filter((node) => node % 2 === 1));
  return sorted(
    lines.filter((cycle) => cycle.length > 1).map((cycle) => cycle.map((node) => (node + 1) / 2)),
  );
}

function sorted(cycles: readonly number[][]): number[][] {
  return cycles.map((cycle) => cycle.slice().sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

const TERMS = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 });

describe("a graph of mappings", () => {
  it("loses no circle when it drops what cannot be on one", () => {
    const mappings = fc.array(fc.record({ inputs: TERMS, outputs: TERMS }), { maxLength: 12 });
    fc.assert(fc.property(mappings, (all) => expect(cyclesOf(all)).toEqual(cyclesOfAll(all))));
  });

  it("does not take a mapping to itself for a circle of mappings", () => {
    expect(cyclesOf([{ inputs: [1], outputs: [1, 2] }])).toEqual([]);
  });

  it("finds a circle at either end of a chain of a hundred thousand, in either order of lines", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => ({ inputs: [i], outputs: [i + 1] }));
    expect(cyclesOf(chain)).toEqual([]);
    expect(cyclesOf(chain.slice().reverse())).toEqual([]);
    expect(cyclesOf([...chain, { inputs: [100_000], outputs: [99_999] }])).toEqual([[100_000, 100_001]]);
    expect(cyclesOf([...chain.slice().reverse(), { inputs: [1], outputs: [0] }])).toEqual([
      [100_000, 100_001],
    ]);
  });
});
