import { DictionaryFormat, parseAnalyzer } from "../../../src/dictionary";
import { placeIn, refuse, refuseEncoding } from "../../../src/dictionary/reading/refuse";
import { refuseEveryFile, refuseTerm } from "../../../src/dictionary/reading/refuseByChain";
import { ScannedTerms, termKey } from "../../../src/dictionary/reading/ScannedTerms";
import { Suspects } from "../../../src/dictionary/reading/Suspects";
import { termAnalyzerFor } from "../../../src/dictionary/reading/termAnalyzerFor";
import type { Line } from "../../../src/dictionary/text/Line";
import { LineSplitter } from "../../../src/dictionary/text/LineSplitter";

/** What is made of the last line of a text. */
function onLine<T>(text: string | Uint8Array, make: (line: Line) => T): T {
  let made: T | undefined;
  const splitter = new LineSplitter((line) => (made = make(line)));
  splitter.write(Buffer.from(text));
  splitter.end();
  return made as T;
}

function plain({ line, column, endColumn, text }: ReturnType<typeof placeIn>): unknown[] {
  return [line, column, endColumn, text];
}

describe("a place in a line", () => {
  it("is the whole line when nothing is said", () => {
    expect(onLine("x\nabc", (line) => plain(placeIn(line)))).toEqual([2, 1, 4, "abc"]);
  });

  it("is what stands between two offsets", () => {
    expect(onLine("a𠮷bc", (line) => plain(placeIn(line, 1, 4)))).toEqual([1, 2, 4, "𠮷b"]);
    expect(onLine("abc", (line) => plain(placeIn(line, line.start + 2)))).toEqual([1, 3, 4, "c"]);
  });

  it("does not end before it begins", () => {
    expect(onLine("abc", (line) => plain(placeIn(line, 2, 1)).slice(0, 3))).toEqual([1, 3, 3]);
  });

  it.each([
    ["x", 120, 120],
    ["x", 121, 120],
    ["𠮷", 60, 60],
    ["𠮷", 120, 120],
    ["𠮷", 121, 120],
    ["𠮷", 1000, 120],
  ])("shows 120 characters at most: %s × %s", (character, times, expected) => {
    const text = onLine(character.repeat(times), (line) => placeIn(line).text);
    expect(text).toBe(character.repeat(expected));
  });
});

describe("a refusal", () => {
  it("has its place, code and message", () => {
    const refusal = onLine("x\na b", (line) =>
      refuse(line, "blank-term", "so", line.start + 1, line.start + 2),
    );
    expect(refusal).toEqual({
      line: 2,
      column: 2,
      endColumn: 3,
      text: " ",
      code: "blank-term",
      message: "so",
    });
  });

  it("of bytes stands at the first that is not UTF-8", () => {
    const bytes = Buffer.from([0x61, 0xc3, 0xa9, 0xff, 0x62]);
    expect(onLine(bytes, refuseEncoding)).toEqual({
      line: 1,
      column: 3,
      endColumn: 4,
      text: "",
      code: "invalid-utf8",
      message: "the bytes from here on are not UTF-8",
    });
  });

  it.each([
    ["hole", "hole-in-term", 'a chain drops a word before another one, and the engine says "it\u2409is"'],
    ["eliminated", "term-eliminated", 'a chain leaves nothing of the term, and the engine says "it\u2409is"'],
  ] as const)("of a term names the chain and what the engine says: %s", (why, code, message) => {
    const refusal = onLine("ab", (line) => refuseTerm(line, { why, says: "it\tis" }, "a chain", 0, 1));
    expect(refusal).toEqual({ line: 1, column: 1, endColumn: 2, text: "a", code, message });
  });

  it.each([
    [200, ""],
    [201, "…"],
  ])("repeats 200 characters of what the engine says: %s", (length, more) => {
    const says = "𠮷".repeat(length);
    const { message } = onLine("ab", (line) => refuseTerm(line, { why: "hole", says }, "a chain", 0, 1));
    expect(message.endsWith(`says "${"𠮷".repeat(200)}${more}"`)).toBe(true);
  });

  it("of every file is for a chain that parses no synonyms", () => {
    const format = DictionaryFormat.SOLR_SYNONYMS;
    expect(refuseEveryFile({ format })).toBeNull();
    expect(refuseEveryFile({ format, analyzer: parseAnalyzer("standard") })).toBeNull();
    expect(refuseEveryFile({ format, analyzer: parseAnalyzer("whitespace,shingle") })).toEqual({
      line: 1,
      column: 1,
      endColumn: 1,
      text: "",
      code: "filter-before-synonyms",
      message:
        "no file of synonyms is taken behind whitespace,shingle, and the engine says " +
        '"Token filter [shingle] cannot be used to parse synonyms"',
    });
  });
});

describe("what terms go through", () => {
  it("is white space where the chain is not given, or not modelled", () => {
    expect(termAnalyzerFor({}).chain).toBe("whitespace");
    expect(termAnalyzerFor({ analyzer: parseAnalyzer("standard") }).chain).toBe("standard");
    expect(termAnalyzerFor({ analyzer: parseAnalyzer("standard,porter_stem") }).chain).toBe("whitespace");
  });
});

describe("the terms of a rule", () => {
  it("are kept however many, and begin anew", () => {
    const terms = new ScannedTerms();
    for (let at = 0; at < 200; at++) terms.push(at, at + 1, at * 7, at * 11);
    expect(terms.count).toBe(200);
    for (const [array, by, more] of [
      [terms.starts, 1, 0],
      [terms.ends, 1, 1],
      [terms.lows, 7, 0],
      [terms.highs, 11, 0],
    ] as const) {
      expect([...array.subarray(0, 200)]).toEqual(Array.from({ length: 200 }, (_, at) => at * by + more));
      expect(array).toHaveLength(256);
    }
    terms.inputs = 3;
    terms.clear();
    expect([terms.count, terms.inputs]).toEqual([0, -1]);
  });

  it("are the same when both halves are", () => {
    const terms = new ScannedTerms();
    for (const [lo, hi] of [
      [1, 2],
      [1, 2],
      [1, 3],
      [4, 2],
    ] as const)
      terms.push(0, 0, lo, hi);
    expect([1, 2, 3].map((other) => terms.same(0, other))).toEqual([true, false, false]);
    expect(terms.key(0)).toBe(terms.key(1));
    expect(terms.key(2)).toBe(3 * 0x200000);
  });

  it("are numbers of 53 bits", () => {
    expect(termKey(-1, -1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(termKey(0x7ff, 0)).toBe(0);
    expect(termKey(0x800, 1)).toBe(0x200001);
  });
});

describe("suspects", () => {
  const place = (line: number): { line: number; column: number; endColumn: number; text: string } => ({
    line,
    column: line + 1,
    endColumn: line + 2,
    text: `line ${line}`,
  });

  it("have the line of their first suspicion, and are shown in order", () => {
    const suspects = new Suspects();
    expect(suspects.lineOf(1, 2)).toBe(0);
    suspects.add(1, 2, place(7));
    suspects.add(3, 4, place(5));
    expect([suspects.lineOf(1, 2), suspects.lineOf(3, 4), suspects.lineOf(2, 1)]).toEqual([7, 5, 0]);
    const seen: unknown[] = [];
    suspects.forEach((shown, index) => seen.push([index, shown]));
    expect(seen).toEqual([
      [0, place(7)],
      [1, place(5)],
    ]);
    expect(suspects.numbers.size).toBe(2);
  });

  it("keep 16,384 texts", () => {
    const suspects = new Suspects();
    for (let at = 1; at <= 16_386; at++) suspects.add(at, at, place(at));
    const texts: string[] = [];
    suspects.forEach(({ text }) => texts.push(text));
    expect(texts.slice(16_382)).toEqual(["line 16383", "line 16384", "", ""]);
  });
});
