import type { DictionaryRule } from "../DictionaryRule";

/** What a map takes before it has an entry: of nori a table of all Hangul syllables. */
export const FIXED_BYTES: Readonly<Partial<Record<DictionaryRule["kind"], number>>> = {
  override: 28_000,
  "japanese-entry": 13_000,
  "korean-entry": 150_000,
};

/** An array's header, and what objects are aligned to. */
const HEADER_BYTES = 16;
const ALIGNMENT = 8;
/** A string with its array of characters, and the reference to it. */
const STRING_BYTES = 44;
/** What a character takes in a transducer, by measuring. */
const TRANSDUCER_BYTES = 3.3;
const OVERRIDE_BYTES = 12;
const KOREAN_BYTES = 9;

/** The bytes that one entry takes, or null for a kind of rule that was not measured. */
export function entryBytes(rule: DictionaryRule): number | null {
  switch (rule.kind) {
    case "word":
      return aligned(HEADER_BYTES + 2 * rule.word.length);
    case "override":
      return rule.words.length * OVERRIDE_BYTES;
    case "japanese-entry":
      return japaneseBytes(rule.surface, rule.segments.length, rule.readings, rule.partOfSpeech);
    case "korean-entry":
      return KOREAN_BYTES * (1 + rule.segments.length) + rule.surface.length * TRANSDUCER_BYTES;
    default:
      return null;
  }
}

/** Every segment has a string of its reading and the part of speech. */
function japaneseBytes(
  surface: string,
  segments: number,
  readings: readonly string[],
  partOfSpeech: string,
): number {
  const lengths = aligned(HEADER_BYTES + 4 * (1 + segments));
  const readingUnits = readings.reduce((sum, reading) => sum + reading.length, 0);
  const features = segments * (STRING_BYTES + 2 * (partOfSpeech.length + 2)) + 2 * readingUnits;
  return lengths + 4 + features + surface.length * TRANSDUCER_BYTES;
}

/** The two tables of a `CharArrayMap` with so many keys: a reference to the key and one to the value. */
export function charArraySetBytes(words: number): number {
  let slots = 8;
  while (words + (words >> 2) > slots) slots *= 2;
  return slots * 8;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
