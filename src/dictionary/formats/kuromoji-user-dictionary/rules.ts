import type { RuleBase } from "../../reading/Rule";
import type { EngineEntry } from "../EngineMap";
import { arrayBytes, STRING_BYTES, TRANSDUCER_BYTES } from "../entryBytes";
import type { RuleKind } from "../RuleKind";
import { printCsv } from "./kuromojiCsv";

/** An entry of a kuromoji user dictionary. */
export interface JapaneseEntryRule extends RuleBase {
  readonly kind: "japanese-entry";
  readonly surface: string;
  readonly segments: readonly string[];
  readonly readings: readonly string[];
  readonly partOfSpeech: string;
}

/** What the Japanese user dictionary answers for a surface form. */
export interface JapaneseMapping extends EngineEntry {
  readonly kind: "japanese-entry";
  readonly surface: string;
  readonly segments: readonly string[];
  readonly readings: readonly string[];
  readonly partOfSpeech: string;
}

/** `surface,segments,readings,part of speech` */
export const japaneseEntry: RuleKind<JapaneseEntryRule> = {
  kind: "japanese-entry",
  print: ({ surface, segments, readings, partOfSpeech }) =>
    printCsv(surface, printParts(segments), printParts(readings), partOfSpeech),
  identity: ({ surface, segments, readings, partOfSpeech }) => {
    return ["entry", surface, ...segments, "", ...readings, "", partOfSpeech];
  },
  leftSide: ({ surface }) => [surface],
  terms: ({ surface }) => [surface],
  leads: ({ surface, segments, readings, partOfSpeech }) => {
    return [[surface, [`${segments.join(" ")} (${readings.join(" ")}, ${partOfSpeech})`]]];
  },
  load: ({ kind, surface, segments, readings, partOfSpeech }, map) =>
    map.put<JapaneseMapping>(surface, { kind, surface, segments, ...features(readings, partOfSpeech) }),
  weight: { fixedBytes: 13_000, bytes: bytesOf },
};

/** For each segment Lucene keeps one text, its reading, NUL and the part of speech: a NUL in the file parts them too. */
function features(readings: readonly string[], partOfSpeech: string): JapaneseFeatures {
  const [first] = readings;
  return {
    readings: readings.map((reading) => reading.split("\0")[0] ?? ""),
    partOfSpeech: first === undefined ? partOfSpeech : (`${first}\0${partOfSpeech}`.split("\0")[1] ?? ""),
  };
}

type JapaneseFeatures = Pick<JapaneseMapping, "readings" | "partOfSpeech">;

/** Lucene reads a lone space as no part at all, and nothing as one empty part. */
function printParts(parts: readonly string[]): string {
  return parts.length === 0 ? " " : parts.join(" ");
}

/** Every segment has a string of its reading and the part of speech. */
function bytesOf({ surface, segments, readings, partOfSpeech }: JapaneseEntryRule): number {
  const lengths = arrayBytes(4 * (1 + segments.length));
  const readingUnits = readings.reduce((sum, reading) => sum + reading.length, 0);
  const featureBytes = segments.length * (STRING_BYTES + 2 * (partOfSpeech.length + 2)) + 2 * readingUnits;
  return lengths + 4 + featureBytes + surface.length * TRANSDUCER_BYTES;
}
