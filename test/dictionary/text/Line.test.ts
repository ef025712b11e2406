import * as fc from "fast-check";
import { decodeUtf8 } from "../../../src/dictionary/text/decodeUtf8";
import { LineSplitter } from "../../../src/dictionary/text/LineSplitter";
import {
  CONTROL,
  GREATER,
  HASH,
  HIGH,
  SIGN,
  TAB,
  TERMINATOR,
  TRAITS_OF_BYTE,
  UPPER,
} from "../../../src/dictionary/text/lineTraits";

/** What `look` sees of each line of a text. */
function looked<T>(
  text: string | Uint8Array,
  look: (line: Parameters<ConstructorParameters<typeof LineSplitter>[0]>[0]) => T,
): T[] {
  const seen: T[] = [];
  const splitter = new LineSplitter((line) => void seen.push(look(line)));
  splitter.write(Buffer.from(text));
  splitter.end();
  return seen;
}

/** Bytes as numbers from here to there. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

describe("the traits of a byte", () => {
  it.each([
    ["a tab", TAB, [0x09]],
    ["a line end", TERMINATOR, [0x0a, 0x0d]],
    ["a control character", CONTROL, [...range(0, 8), 0x0b, 0x0c, ...range(0x0e, 0x1f), 0x7f]],
    ["a capital letter", UPPER, range(0x41, 0x5a)],
    ["outside ASCII", HIGH, range(0x80, 0xff)],
    ["a greater sign", GREATER, [0x3e]],
    ["a hash", HASH, [0x23]],
    ["a sign of damage", SIGN, Array.from('"&;<=|', (each) => each.charCodeAt(0)).sort((a, b) => a - b)],
  ])("say that it is %s", (_what, trait, bytes) => {
    expect(range(0, 255).filter((byte) => TRAITS_OF_BYTE[byte] === trait)).toEqual(bytes);
  });

  it("are one bit each", () => {
    expect([TAB, CONTROL, UPPER, HIGH, GREATER, HASH, TERMINATOR, SIGN]).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128,
    ]);
  });

  it("are those of the line alone, wherever in it they stand", () => {
    expect(looked("abcdefg\tA\nabc\nA\n#>\né\n\0", ({ traits }) => traits)).toEqual([
      TAB | UPPER,
      0,
      UPPER,
      HASH | GREATER,
      HIGH,
      CONTROL,
    ]);
  });
});

describe("a line", () => {
  it("has its text whole and in parts, in ASCII and beyond", () => {
    const parts = looked("xx\nabcdef\nあいうえ", (line) => [
      line.number,
      line.whole,
      line.text(line.start + 1),
      line.text(line.start + 1, line.start + 2),
    ]);
    expect(parts).toEqual([
      [1, "xx", "x", "x"],
      [2, "abcdef", "bcdef", "b"],
      [3, "あいうえ", "いうえ", "い"],
    ]);
  });

  it("counts columns in code points, in whatever order it is asked", () => {
    const text = "a𠮷bé";
    for (const order of [
      [0, 1, 3, 4, 5],
      [5, 4, 3, 1, 0],
      [3, 0, 5],
    ]) {
      const columns: Record<number, number> = { 0: 1, 1: 2, 3: 3, 4: 4, 5: 5 };
      expect(
        looked(`の\n${text}\n${text}`, (line) => order.map((at) => line.column(line.start + at))),
      ).toEqual([expect.anything(), order.map((at) => columns[at]), order.map((at) => columns[at])]);
    }
  });

  it("counts columns of ASCII from its own beginning", () => {
    expect(looked("ab\ncdef", (line) => [line.column(line.start), line.column(line.end)])).toEqual([
      [1, 3],
      [1, 5],
    ]);
  });

  it("keeps its bytes where they are not UTF-8, and ends before the first that is not", () => {
    const bytes = Buffer.concat([Buffer.from("ab\nété"), Buffer.from([0xff, 0x41]), Buffer.from("\ncd")]);
    const seen = looked(bytes, (line) => [
      line.malformed,
      line.whole,
      line.malformed ? [...line.bytes] : null,
    ]);
    expect(seen).toEqual([
      [false, "ab", null],
      [true, "été", [0xc3, 0xa9, 0x74, 0xc3, 0xa9, 0xff, 0x41]],
      [false, "cd", null],
    ]);
  });
});

describe("how lines end", () => {
  function ends(...chunks: string[]): { kinds: string[]; firstCarriageReturn: number; firstOther: number } {
    const splitter = new LineSplitter(() => undefined);
    for (const chunk of chunks) splitter.write(Buffer.from(chunk));
    splitter.end();
    const { firstCarriageReturn, firstOther } = splitter.lineEnds;
    return { kinds: splitter.lineEnds.kinds(), firstCarriageReturn, firstOther };
  }

  it.each([
    ["a\nb\n", ["LF on 2 lines"], 0, 0],
    ["a\nb", ["LF on 1 line"], 0, 0],
    ["", [], 0, 0],
    ["a\r\nb\r\n", ["CR LF on 2 lines"], 1, 0],
    ["a\rb\r", ["CR on 2 lines"], 1, 0],
    ["a\r\r\nb", ["CR LF on 1 line", "CR on 1 line"], 1, 2],
    ["a\nb\r\nc\rd\n", ["LF on 2 lines", "CR LF on 1 line", "CR on 1 line"], 2, 2],
    ["a\r\n\nb\n", ["LF on 2 lines", "CR LF on 1 line"], 1, 2],
    ["a\rb\n", ["LF on 1 line", "CR on 1 line"], 1, 2],
  ] as const)("is told of %j", (text, kinds, firstCarriageReturn, firstOther) => {
    const expected = { kinds, firstCarriageReturn, firstOther };
    expect(ends(text)).toEqual(expected);
    expect(ends(...text)).toEqual(expected);
  });
});

describe("decoding UTF-8", () => {
  function decoded(bytes: readonly number[]): { written: number; text: string } {
    const units = new Uint16Array(bytes.length + 1);
    const written = decodeUtf8(Uint8Array.from(bytes), 0, bytes.length, units);
    const count = written < 0 ? -written - 1 : written;
    return { written, text: String.fromCharCode(...units.subarray(0, count)) };
  }

  it.each([
    [[0xc2, 0x80], "\u0080"],
    [[0xdf, 0xbf], "\u07ff"],
    [[0xe0, 0xa0, 0x80], "\u0800"],
    [[0xed, 0x9f, 0xbf], "\ud7ff"],
    [[0xee, 0x80, 0x80], "\ue000"],
    [[0xef, 0xbf, 0xbf], "\uffff"],
    [[0xf0, 0x90, 0x80, 0x80], "\u{10000}"],
    [[0xf4, 0x8f, 0xbf, 0xbf], "\u{10ffff}"],
  ])("takes the first and last of each length: %j", (bytes, text) => {
    expect(decoded([0x61, ...bytes, 0x62])).toEqual({ written: text.length + 2, text: `a${text}b` });
  });

  it.each([
    ["a byte that only continues", [0x80]],
    ["an overlong form of two", [0xc0, 0x80]],
    ["another", [0xc1, 0xbf]],
    ["an overlong form of three", [0xe0, 0x9f, 0xbf]],
    ["an overlong form of four", [0xf0, 0x8f, 0xbf, 0xbf]],
    ["a first surrogate", [0xed, 0xa0, 0x80]],
    ["a last surrogate", [0xed, 0xbf, 0xbf]],
    ["what is beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a byte that begins nothing", [0xf5, 0x80, 0x80, 0x80]],
    ["a sequence that is cut", [0xe3, 0x81]],
    ["a sequence that another one interrupts", [0xe3, 0x41, 0x80]],
    ["one whose last byte does not continue", [0xe3, 0x81, 0xc1]],
  ])("refuses %s and says what came before", (_what, bytes) => {
    expect(decoded([0x61, 0x62, ...bytes])).toEqual({ written: -3, text: "ab" });
    expect(decoded(bytes).written).toBe(-1);
  });

  it("is the engine of JavaScript's, for any bytes", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }).map((text) => [...Buffer.from(text)]),
      fc.array(fc.nat(255), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const bytes = pieces.flat();
        let expected: string | null;
        try {
          expected = strict.decode(Uint8Array.from(bytes));
        } catch {
          expected = null;
        }
        const { written, text } = decoded(bytes);
        expect(written < 0 ? null : text).toBe(expected);
      }),
    );
  });
});
