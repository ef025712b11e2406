import { javaTrim } from "../../text/javaText";

/**
 * The fields of a line as Lucene's `CSVUtil` cuts them, or null when its quotes do not pair. Every field but the
 * last is unquoted.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/kuromoji/src/java/org/apache/lucene/analysis/ja/dict/UserDictionary.java
 */
export function parseCsv(line: string): string[] | null {
  const ends = csvFieldEnds(line);
  const quotes = line.split('"').length - 1;
  if (quotes % 2 === 1) return null;
  return ends.map((end, field) => {
    const text = line.slice(field === 0 ? 0 : ends[field - 1]! + 1, end);
    return field === ends.length - 1 ? text : unquoted(text);
  });
}

/** Where each field of a line ends: at a comma that stands in no quotes, the last at the end. */
export function csvFieldEnds(line: string): number[] {
  const ends: number[] = [];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === "," && !quoted) ends.push(at);
  }
  return [...ends, line.length];
}

function unquoted(field: string): string {
  const inner = /^"([^"]+)"$/.exec(field)?.[1] ?? field;
  return inner.replaceAll('""', '"');
}

/**
 * Four fields as a line that reads back as them. There are fields that Lucene reads from no line but the one
 * they came from (a comma and unpaired quotes in one field); they are written as they are.
 */
export function printCsv(surface: string, segments: string, readings: string, partOfSpeech: string): string {
  const first =
    surface.startsWith("#") || javaTrim(surface) !== surface ? `"${surface}"` : printField(surface);
  const fields = [first, printField(segments), printField(readings)].join(",");
  const asLast = `${fields},${partOfSpeech}`;
  const readsBack = javaTrim(partOfSpeech) === partOfSpeech && parseCsv(asLast)?.[3] === partOfSpeech;
  // The last field keeps its quotes; an empty fifth one makes the fourth a field like the others.
  return readsBack ? asLast : `${fields},${printField(partOfSpeech)},`;
}

function printField(field: string): string {
  const candidates = [field, `"${field}"`, field.replaceAll('"', '""')];
  return candidates.find((candidate) => parseCsv(`${candidate},`)?.[0] === field) ?? field;
}
