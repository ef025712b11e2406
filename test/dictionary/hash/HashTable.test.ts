import * as fc from "fast-check";
import { HashTable } from "../../../src/dictionary/hash/HashTable";

/** Halves that collide often, in the table's slots and with each other. */
const HALF = fc.constantFrom(0, 1, -1, 4, 5, 0x10004, 0x7fffffff, -0x80000000);

describe("a hash table", () => {
  it("answers as a map of both halves would", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(HALF, HALF), { maxLength: 80 }),
        fc.integer({ max: 64 }),
        (keys, size) => {
          const table = new HashTable(size);
          const model = new Map<string, number>();
          keys.forEach(([lo, hi], index) => {
            const known = model.get(`${lo} ${hi}`);
            expect(table.get(lo, hi)).toBe(known ?? 0);
            expect(table.getOrAdd(lo, hi, index + 1)).toBe(known ?? index + 1);
            if (known === undefined) model.set(`${lo} ${hi}`, index + 1);
          });
          expect(table.size).toBe(model.size);
        },
      ),
    );
  });

  it("keeps every hash while it grows from nothing to a hundred thousand", () => {
    const table = new HashTable(0);
    const count = 100_000;
    for (let i = 1; i <= count; i++) table.getOrAdd(Math.imul(i, 0x9e3779b1), i, i);
    let found = 0;
    for (let i = 1; i <= count; i++) if (table.get(Math.imul(i, 0x9e3779b1), i) === i) found++;
    expect(found).toBe(count);
    expect(table.get(1, -1)).toBe(0);
  });

  it("finds a free slot for hashes that all begin at its last one", () => {
    const table = new HashTable(4);
    for (let hi = 1; hi <= 5; hi++) expect(table.getOrAdd(-1, hi, hi)).toBe(hi);
    expect([1, 2, 3, 4, 5].map((hi) => table.get(-1, hi))).toEqual([1, 2, 3, 4, 5]);
  });
});
