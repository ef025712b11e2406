import * as fc from "fast-check";
import type { DictionaryFormat } from "../../../src/dictionary";
import { FORMATS } from "../../../src/dictionary/formats/register";

const LINE_ENDS = ["\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n"];
/** What Java, JavaScript and Unicode do not agree about. */
const BLANKS = [" ", "  ", "\t", "\u00a0", "\u3000", "\u2028", "\u2029", "\u0085", "\u000b", "\u001f", "\0"];
const ODD = [
  "\ufeff",
  "\u200b",
  "#",
  "# ",
  "# => ",
  "#=>",
  "é",
  "の",
  "한국",
  "𠮷",
  "😀",
  "A",
  "_english_",
  '"',
];

/**
 * Files of a format: whole lines that the engine takes, most of them as they are, some with noise in them, so that
 * verdicts of both kinds are common.
 */
export function randomDictionary(format: DictionaryFormat): fc.Arbitrary<Buffer> {
  const { examples, pieces } = FORMATS[format];
  const noise = fc.constantFrom(...pieces, ...pieces, ...pieces, ...BLANKS, ...ODD);
  const word = fc.constantFrom("a", "b", "cat", "dog", "東京");
  const soup = fc
    .array(fc.oneof(noise, word, fc.constantFrom(...examples)), { maxLength: 6 })
    .map((all) => all.join(""));
  const sound = fc.constantFrom(...examples);
  const mangled = fc.tuple(sound, fc.nat(), noise).map(([line, at, piece]) => {
    const position = at % (line.length + 1);
    return line.slice(0, position) + piece + line.slice(position);
  });
  const line = fc.oneof({ arbitrary: sound, weight: 5 }, { arbitrary: mangled, weight: 3 }, soup);
  const lines = fc.array(fc.tuple(line, fc.constantFrom(...LINE_ENDS)), { maxLength: 5 });
  const text = lines.map((all) => all.map((pair) => pair.join("")).join(""));
  return fc.oneof({ arbitrary: text.map((all) => Buffer.from(all)), weight: 24 }, notUtf8(text));
}

/** A lone continuation byte, a cut sequence, an encoded surrogate or an overlong form between two texts. */
function notUtf8(text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  const broken = fc.constantFrom(
    [0x80],
    [0xe6, 0x9d],
    [0xed, 0xa0, 0x80],
    [0xc0, 0xaf],
    [0xff],
    [0xf5, 0x80],
  );
  return fc
    .tuple(text, broken, text)
    .map(([before, bytes, after]) =>
      Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]),
    );
}
