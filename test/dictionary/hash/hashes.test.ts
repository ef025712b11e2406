import { GrowingInts } from "../../../src/dictionary/hash/GrowingInts";
import {
  finalHi,
  finalLo,
  Hash64,
  HASH_SEED_HI,
  HASH_SEED_LO,
  mix,
  nextHi,
  nextLo,
} from "../../../src/dictionary/hash/Hash64";
import { HashFilter } from "../../../src/dictionary/hash/HashFilter";
import { HashLog } from "../../../src/dictionary/hash/HashLog";
import { HashTable } from "../../../src/dictionary/hash/HashTable";

function hashOf(text: string): string {
  const hash = new Hash64();
  hash.addText("before");
  hash.reset();
  hash.addText(text);
  hash.finish();
  return [hash.lo, hash.hi].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join(" ");
}

describe("the hash of a text", () => {
  it.each([
    ["", "a41c1848 0c4e09f8"],
    ["a", "57fb6f74 66319710"],
    ["b", "28563e21 c593edd2"],
    ["ab", "e57a11f6 3401063d"],
    ["ba", "cd154e15 2b01baa7"],
    ["の", "cf5b6c4b 4a0f1a69"],
    ["new york", "2dee77e1 6a2aad8d"],
  ])("of %j is %s, and stays so", (text, expected) => {
    expect(hashOf(text)).toBe(expected);
  });

  it("is the same unit by unit", () => {
    let [lo, hi] = [HASH_SEED_LO, HASH_SEED_HI];
    for (const unit of "new york") {
      [lo, hi] = [nextLo(lo, unit.charCodeAt(0)), nextHi(hi, unit.charCodeAt(0))];
    }
    const halves = [finalLo(lo, hi), finalHi(lo, hi)].map((half) =>
      (half >>> 0).toString(16).padStart(8, "0"),
    );
    expect(halves.join(" ")).toBe(hashOf("new york"));
  });

  it("differs for a hundred thousand texts that are alike", () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, at) => hashOf(`t${at}`)));
    expect(hashes.size).toBe(100_000);
  });

  it("spreads bits by murmur's last steps", () => {
    expect([0, 1, -1, 0x12345678].map(mix)).toEqual([0, 1_364_076_727, -2_114_883_783, -478_359_108]);
  });
});

describe("integers that grow", () => {
  it("are all there", () => {
    const ints = new GrowingInts(2);
    for (let at = 0; at < 100; at++) ints.push(at * 3);
    expect(ints.length).toBe(100);
    expect(Array.from({ length: 100 }, (_, at) => ints.at(at))).toEqual(
      Array.from({ length: 100 }, (_, at) => at * 3),
    );
    expect(ints.values).toHaveLength(128);
    expect(new GrowingInts().values).toHaveLength(16);
  });
});

describe("a filter of hashes", () => {
  it("suffices for an eighth of its bits", () => {
    const filter = new HashFilter(512);
    expect([64, 65].map((hashes) => filter.suffices(hashes))).toEqual([true, false]);
  });

  it.each([0, 1, 16, 17, 100, 1000])(
    "for %s hashes suffices for twice as many, and not for nine times",
    (hashes) => {
      const filter = HashFilter.for(hashes);
      expect(filter.suffices(Math.max(hashes, 16) * 2)).toBe(true);
      expect(filter.suffices(Math.max(hashes, 16) * 4 + 1)).toBe(false);
    },
  );

  it("looks at one word, and two bits of it", () => {
    const filter = new HashFilter(64);
    filter.add(0, 1 | (2 << 5));
    expect(filter.mayHave(0, 1 | (2 << 5))).toBe(true);
    expect(filter.mayHave(0, 2 | (1 << 5))).toBe(true);
    expect(filter.mayHave(2, 1 | (2 << 5))).toBe(true);
    expect(filter.mayHave(1, 1 | (2 << 5))).toBe(false);
    expect(filter.mayHave(0, 1 | (3 << 5))).toBe(false);
    expect(filter.mayHave(0, 3 | (2 << 5))).toBe(false);
    expect(filter.mayHave(0, 1 | (1 << 5))).toBe(true);
  });
});

describe("a log of hashes, by line", () => {
  it("has every group with its line and its end", () => {
    const log = new HashLog();
    const [lows, highs] = [
      Int32Array.from({ length: 90 }, (_, at) => at),
      Int32Array.from({ length: 90 }, (_, at) => -at),
    ];
    log.add(2, 1000, 2000);
    log.addLine(5, lows, highs, 10, 90);
    log.addLine(7, lows, highs, 3, 3);
    expect([log.groups, log.lineOf(0), log.lineOf(1), log.lineOf(2)]).toEqual([3, 2, 5, 7]);
    expect([log.endOf(-1), log.endOf(0), log.endOf(1), log.endOf(2)]).toEqual([0, 1, 81, 81]);
    expect([log.lowAt(0), log.highAt(0), log.lowAt(1), log.highAt(1), log.lowAt(80), log.highAt(80)]).toEqual(
      [1000, 2000, 10, -10, 89, -89],
    );
    expect([...log.firstLines(new HashTable())]).toEqual([]);
  });
});

describe("a table's own filter", () => {
  it("has all of its hashes, though it has grown", () => {
    const table = new HashTable();
    for (let at = 1; at <= 500; at++) table.getOrAdd(mix(at), mix(-at), at);
    const filter = table.filter();
    const missing = Array.from({ length: 500 }, (_, at) => at + 1).filter(
      (at) => !filter.mayHave(mix(at), mix(-at)),
    );
    expect(missing).toEqual([]);
    const strangers = Array.from({ length: 500 }, (_, at) => at + 1000);
    expect(strangers.filter((at) => filter.mayHave(mix(at), mix(-at))).length).toBeLessThan(100);
  });
});
