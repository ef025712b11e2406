import * as fc from "fast-check";
import { DictionaryFormat } from "../../src/dictionary";
import { FORMATS as DEFINITIONS } from "../../src/dictionary/formats/register";

/** Pieces that no format knows, one outside ASCII and one outside the basic plane among them. */
const FOREIGN_PIECES = ["a", "the", "é", "の", "𠮷", "x", " ", "\u3000"];

const LINE_ENDS = ["\n", "\n", "\n", "\r\n", "\r"];

export const FORMATS = Object.values(DictionaryFormat);

/** Text that a format's reader has something to do with: examples, signs and noise. */
export function dictionaryText(format: DictionaryFormat): fc.Arbitrary<string> {
  const { examples, pieces } = DEFINITIONS[format];
  // Quotes within a field make what no line but its own says; whole lines have them.
  const unquoted = examples.filter((example) => !example.includes('"'));
  const piece = fc.constantFrom(...unquoted, ...pieces, ...FOREIGN_PIECES, ...LINE_ENDS);
  return fc.array(piece, { maxLength: 60 }).map((all) => all.join(""));
}

/** A dictionary that its engine takes more often than not: whole lines of sound pieces. */
export function soundDictionaryText(format: DictionaryFormat): fc.Arbitrary<string> {
  const line = fc.constantFrom(...DEFINITIONS[format].examples);
  return fc.uniqueArray(line, { maxLength: 12 }).map((lines) => lines.map((text) => `${text}\n`).join(""));
}
