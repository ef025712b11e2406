import fc from "fast-check";
import { Before, inOrder } from "../../../src/rehearsal/schedule/ordered";

/** Steps of which each may wait for any that stands before it, in a shuffled numbering. */
const graphs = fc.integer({ min: 1, max: 70 }).chain((size) =>
  fc.record({
    edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 120 }),
    numbering: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
  }),
);

function afterOf({ edges, numbering }: { edges: [number, number][]; numbering: number[] }): number[][] {
  const after: number[][] = numbering.map(() => []);
  for (const [a, b] of edges) {
    const [first, then] = [Math.min(a, b), Math.max(a, b)];
    if (first !== then) after[numbering[then] ?? 0]?.push(numbering[first] ?? 0);
  }
  return after;
}

function reaches(after: readonly (readonly number[])[], from: number, to: number): boolean {
  return (after[from] ?? []).some((next) => next === to || reaches(after, next, to));
}

describe("the order of steps", () => {
  it("is known of every two, directly or through others", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat(), (graph, a, b) => {
        const after = afterOf(graph);
        const [one, other] = [a % after.length, b % after.length];
        const before = new Before(after);
        expect(before.isBefore(one, other)).toBe(reaches(after, other, one));
        expect(before.isOrdered(one, other)).toBe(reaches(after, other, one) || reaches(after, one, other));
        expect(before.allBefore(one)).toEqual(
          [...after.keys()].filter((index) => reaches(after, one, index)),
        );
      }),
    );
  });

  it("has each step behind all that it waits for", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const after = afterOf(graph);
        const order = inOrder(after);
        expect([...order].sort((a, b) => a - b)).toEqual([...after.keys()]);
        for (const [step, those] of after.entries()) {
          for (const earlier of those) expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(step));
        }
      }),
    );
  });

  it("leaves out what waits in a circle, and ends", () => {
    expect(inOrder([[], [2], [1], [0, 1]])).toEqual([0]);
  });
});
