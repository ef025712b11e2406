import fc from "fast-check";
import { cut, type Section, size } from "../../../src/report/markdown/Section";

function section(rows: Section["rows"]): Section {
  return { head: "HEAD\n", rows, tail: "TAIL\n", noun: "rows", share: 1 };
}

const tenRows = Array.from({ length: 10 }, (_, index) => ({ whole: `row ${index} ${"x".repeat(50)}\n` }));

describe("a section of the comment", () => {
  test("is whole where it fits, and says nothing about that", () => {
    expect(cut(section([{ whole: "one\n" }]), 1_000)).toBe("HEAD\none\nTAIL\n");
  });

  test("is cut before the first row that does not fit, and keeps its end", () => {
    const text = cut(section(tenRows), 300);
    expect(text.match(/^row \d/gm)).toEqual(["row 0", "row 1", "row 2", "row 3"]);
    expect(text).toMatch(/TAIL\n\n_Shown: 4 of 10 rows\./);
  });

  test("shows a row in brief where the whole is too long, and goes on", () => {
    const rows = [{ whole: "x".repeat(500), brief: "one, in brief\n" }, { whole: "two\n" }];
    expect(cut(section(rows), 200)).toMatch(/^HEAD\none, in brief\ntwo\nTAIL\n/);
  });

  test("is never larger than its budget, if that holds its head and its note", () => {
    const rows = fc.array(fc.record({ whole: fc.string({ unit: "grapheme", maxLength: 40 }) }), {
      maxLength: 1_200,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 110, max: 20_000 }), (some, budget) => {
        expect(size(cut(section(some), budget))).toBeLessThanOrEqual(budget);
      }),
    );
  });
});
