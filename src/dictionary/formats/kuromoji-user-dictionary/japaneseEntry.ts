import type { JapaneseMapping } from "../../EngineMapping";
import type { RuleKind } from "../RuleKind";
import { printCsv } from "./kuromojiCsv";

/** `surface,segments,readings,part of speech` */
export const japaneseEntry: RuleKind<"japanese-entry"> = {
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
    map.put(surface, { kind, surface, segments, ...features(readings, partOfSpeech) }),
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
