import * as fc from "fast-check";
import { CONTROL, HIGH, TAB, UPPER } from "../../../src/dictionary/text/lineTraits";
import { LineSplitter } from "../../../src/dictionary/text/LineSplitter";

interface SeenLine {
  readonly number: number;
  readonly text: string;
  readonly traits: number;
  readonly malformed: boolean;
}

/** Splits bytes that come in chunks of these sizes, again and again. */
function split(content: string | Uint8Array, sizes: readonly number[] = [1 << 20]): SeenLine[] {
  const bytes = Buffer.from(content);
  const lines: SeenLine[] = [];
  const splitter = new LineSplitter((line) => {
    const { number, whole: text, traits, malformed } = line;
    lines.push({ number, text, traits, malformed });
  });
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    splitter.write(bytes.subarray(at, at + size));
    at += size;
  }
  splitter.end();
  expect(splitter.lines).toBe(lines.length);
  return lines;
}

function texts(content: string, sizes?: readonly number[]): string[] {
  return split(content, sizes).map(({ text }) => text);
}

/** Lines as Java's `BufferedReader` cuts them. */
function linesOfReader(content: string): string[] {
  const lines = content.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

const TEXT = fc
  .array(fc.constantFrom("\r", "\n", "\r\n", "", "a", "bc", "é", "𠮷", "\u2028", "\u0085", "#", "\t"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

describe("a line splitter", () => {
  it("ends lines where Java's reader does, wherever chunks end", () => {
    fc.assert(
      fc.property(TEXT, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (content, sizes) => {
        expect(texts(content, sizes)).toEqual(linesOfReader(content));
      }),
    );
  });

  it("takes a carriage return and a line feed in two chunks for one end", () => {
    expect(texts("a\r\nb", [2])).toEqual(["a", "b"]);
    expect(texts("a\r\n\nb", [2])).toEqual(["a", "", "b"]);
  });

  it("says of each line which kinds of characters it has, and forgets those of the line before", () => {
    const traits = split("A\tb\nplain\né\u0001\n").map((line) => line.traits);
    expect(traits).toEqual([UPPER | TAB, 0, HIGH | CONTROL]);
  });

  it("gathers a line of many chunks whole", () => {
    const line = "0123456789é".repeat(10_000);
    expect(texts(`${line}\nnext`, [7])).toEqual([line, "next"]);
  });

  it("marks a line that is not UTF-8 and goes on with the next", () => {
    const lines = split(Buffer.from([0x61, 0xff, 0x0a, 0x62, 0x0a]));
    expect(lines.map(({ malformed, text }) => [malformed, text])).toEqual([
      [true, "a"],
      [false, "b"],
    ]);
  });

  it("counts how lines end, wherever chunks end, and where the first carriage return and the first other end is", () => {
    const splitter = new LineSplitter(() => undefined);
    for (const byte of Buffer.from("a\nb\r\nc\rd\r")) splitter.write(Uint8Array.of(byte));
    splitter.end();
    const { lineEnds } = splitter;
    expect(lineEnds).toMatchObject({ firstCarriageReturn: 2, firstOther: 2 });
    expect(lineEnds.kinds()).toEqual(["LF on 1 line", "CR LF on 1 line", "CR on 2 lines"]);
  });
});
