import * as fc from "fast-check";
import type { FileLine } from "../../../src/dictionary";
import { firstRefused } from "../../../src/search/loading/firstRefused";

const linesOf = (count: number): FileLine[] =>
  Array.from({ length: count }, (_, at) => ({ line: at * 2 + 1, text: `line ${at}` }));

/** An engine that refuses some lines, whatever stands around them. */
function engine(bad: ReadonlySet<number>) {
  let asked = 0;
  return {
    asked: () => asked,
    isRefused: (lines: readonly FileLine[]) => {
      asked += 1;
      return Promise.resolve(lines.some(({ line }) => bad.has(line)));
    },
  };
}

describe("the first line that is refused", () => {
  it("is found among any others, in as many questions as halving needs", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.nat(299), { minLength: 1, maxLength: 4 }),
        async (count, at) => {
          const lines = linesOf(count);
          const bad = new Set(at.map((each) => lines[each % count]!.line));
          const { isRefused, asked } = engine(bad);
          expect(await firstRefused(lines, null, isRefused)).toBe(Math.min(...bad));
          expect(asked()).toBeLessThanOrEqual(Math.ceil(Math.log2(count)));
        },
      ),
    );
  });

  it("is told by one question when our own reading has found it", async () => {
    const { isRefused, asked } = engine(new Set([101]));
    expect(await firstRefused(linesOf(200), 101, isRefused)).toBe(101);
    expect(asked()).toBe(1);
  });

  it("is looked for when our own reading suspects a line that is taken, or is in another part", async () => {
    for (const suspected of [3, 999])
      expect(await firstRefused(linesOf(200), suspected, engine(new Set([101])).isRefused)).toBe(101);
  });

  it("is not known without lines, or when an answer is missing", async () => {
    expect(await firstRefused([], null, engine(new Set()).isRefused)).toBeNull();
    expect(await firstRefused(linesOf(9), null, () => Promise.resolve(null))).toBeNull();
  });
});
