import * as fc from "fast-check";
import { mappingCycles } from "../../../src/dictionary/formats/solr-synonyms/lint/mappingCycles";

interface Mapping {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** The lines, counted from 1, of the mappings on each cycle. */
function cyclesOf(mappings: readonly Mapping[]): number[][] {
  return sorted(mappingCycles(mappings.map((mapping, index) => ({ ...mapping, line: index + 1 }))));
}

/** The same by looking from every mapping where one can get: slow, and plainly right. */
function cyclesByReach(mappings: readonly Mapping[]): number[][] {
  const reach = mappings.map(({ outputs }) => {
    const next = mappings.flatMap(({ inputs }, at) =>
      inputs.some((input) => outputs.includes(input)) ? [at] : [],
    );
    return new Set(next);
  });
  for (let round = 0; round < mappings.length; round++) {
    for (const seen of reach)
      for (const next of [...seen]) reach[next]?.forEach((further) => seen.add(further));
  }
  const together = reach.map((seen, at) => [...seen].filter((other) => reach[other]?.has(at)));
  const cycles = new Map(sorted(together).map((cycle) => [cycle.join(), cycle]));
  return sorted([...cycles.values()].filter((cycle) => cycle.length > 1)).map((cycle) =>
    cycle.map((at) => at + 1),
  );
}

function sorted(cycles: readonly number[][]): number[][] {
  return cycles.map((cycle) => cycle.slice().sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

const TERMS = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 });

describe("mappings that lead to each other", () => {
  it("are those that a search from every mapping finds", () => {
    const mappings = fc.array(fc.record({ inputs: TERMS, outputs: TERMS }), { maxLength: 12 });
    fc.assert(fc.property(mappings, (all) => expect(cyclesOf(all)).toEqual(cyclesByReach(all))));
  });

  it("are not one mapping to itself", () => {
    expect(cyclesOf([{ inputs: [1], outputs: [1, 2] }])).toEqual([]);
  });

  it("are found at either end of a chain of a hundred thousand, in either order of lines", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => ({ inputs: [i], outputs: [i + 1] }));
    expect(cyclesOf(chain)).toEqual([]);
    expect(cyclesOf(chain.slice().reverse())).toEqual([]);
    expect(cyclesOf([...chain, { inputs: [100_000], outputs: [99_999] }])).toEqual([[100_000, 100_001]]);
    expect(cyclesOf([...chain.slice().reverse(), { inputs: [1], outputs: [0] }])).toEqual([
      [100_000, 100_001],
    ]);
  });

  it("are one circle of a hundred thousand, which nothing recurses over", () => {
    const chain = Array.from({ length: 100_000 }, (_, i) => ({ inputs: [i], outputs: [(i + 1) % 100_000] }));
    expect(cyclesOf(chain)[0]).toHaveLength(100_000);
  });

  it("takes a thousand terms that lead to a thousand as two thousand steps", () => {
    const many = Array.from({ length: 1000 }, (_, i) => i);
    const mappings = Array.from({ length: 100 }, () => ({ inputs: many, outputs: many }));
    expect(cyclesOf(mappings)[0]).toHaveLength(100);
  });
});
