import fc from "fast-check";
import { describeMutant, inDrawnOrder, type Mutant, stableKey } from "../../../tools/mutation/Mutant";
import { Score, wilson } from "../../../tools/mutation/Score";

const mutantAt = (line: number): Mutant => ({
  id: String(line),
  file: "src/model/apply.ts",
  start: { line, column: 3 },
  end: { line, column: 9 },
  mutator: "BooleanLiteral",
  original: "true",
  replacement: "false",
});
const mutants = fc
  .uniqueArray(fc.nat(2_000), { minLength: 1, maxLength: 60 })
  .map((lines) => lines.map(mutantAt));

describe("the mutants that a seed draws", () => {
  test("are the same ones each time, in whatever order they are found and whatever the instrumenter calls them", () => {
    fc.assert(
      fc.property(mutants, fc.nat(), (found, seed) => {
        const renamed = [...found].reverse().map((mutant, id) => ({ ...mutant, id: `again-${id}` }));
        expect(inDrawnOrder(renamed, seed).map(stableKey)).toEqual(inDrawnOrder(found, seed).map(stableKey));
      }),
    );
  });

  test("stay drawn when others come or go", () => {
    fc.assert(
      fc.property(mutants, mutants, fc.nat(), (found, others, seed) => {
        const kept = inDrawnOrder([...found, ...others], seed).filter((mutant) => found.includes(mutant));
        expect(kept).toEqual(inDrawnOrder(found, seed));
      }),
    );
  });

  test("are others with another seed", () => {
    const found = Array.from({ length: 400 }, (_, line) => mutantAt(line));
    const drawn = [1, 2].map((seed) => new Set(inDrawnOrder(found, seed).slice(0, 100)));
    const inBoth = [...drawn[0]!].filter((mutant) => drawn[1]!.has(mutant)).length;
    expect(inBoth).toBeGreaterThan(5);
    expect(inBoth).toBeLessThan(50);
  });

  test("are told on one line each, long code with its middle left out", () => {
    expect(describeMutant({ ...mutantAt(7), original: "{\n  return 1;\n}", replacement: "" })).toBe(
      "src/model/apply.ts:7:3  { return 1; } → (nothing)",
    );
    expect(describeMutant({ ...mutantAt(7), original: "x".repeat(200) })).toMatch(
      /^src\/model\/apply\.ts:7:3 {2}x{40} … x{25} → false$/,
    );
  });
});

describe("the share of killed mutants", () => {
  test("counts those that take too long as killed, and leaves out what no test could notice", () => {
    const score = new Score(1_000, [
      ...["killed", "killed", "timed out", "survived", "no coverage"],
      ...["not compiled", "equivalent"],
    ] as ConstructorParameters<typeof Score>[1]);
    expect([score.killed, score.asked, score.share]).toEqual([3, 5, 0.6]);
  });

  test("of nothing is unknown", () => {
    expect(new Score(0, []).share).toBeUndefined();
  });

  test("lies in Wilson's interval: that of his formula for a sample of very many", () => {
    const [low, high] = wilson(90, 100, 1e12);
    expect(low).toBeCloseTo(0.8256, 3);
    expect(high).toBeCloseTo(0.9448, 3);
  });

  test("is surer the more of all mutants were drawn, and certain when all were", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, part) => {
          const hits = Math.round(size * part);
          const widths = [1e9, size * 3, size + 1].map((of) => {
            const [low, high] = wilson(hits, size, of);
            expect(low).toBeLessThanOrEqual(hits / size + 1e-9);
            expect(high).toBeGreaterThanOrEqual(hits / size - 1e-9);
            return high - low;
          });
          expect([...widths].sort((a, b) => b - a)).toEqual(widths);
        },
      ),
    );
    expect(new Score(4, ["killed", "killed", "killed", "survived"]).interval).toEqual([0.75, 0.75]);
  });
});
