import { javaTrim } from "../text/javaText";

/**
 * The fields of a line as Lucene's `CSVUtil` cuts them, or null when its quotes do not pair. Every field but the
 * last is unquoted.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/kuromoji/src/java/org/apache/lucene/analysis/ja/dict/UserDictionary.java
 */
export function parseCsv(line: string): string[] | null {
  const fields: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] !== "," || quoted) continue;
    fields.push(unquoted(line.slice(start, at)));
    start = at + 1;
  }
  fields.push(line.slice(start));
  return quoted ? null : fields;
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
