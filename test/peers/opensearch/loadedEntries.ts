import { type EngineMapping, type ParsedDictionary } from "../../../src/dictionary";

/** What we say is loaded, in the form in which the judge tells it: one text an entry, sorted. */
export function ourEntries(parsed: ParsedDictionary): string[] {
  const synonyms = new Map<string, [outputs: string[], keepOriginal: boolean]>();
  const others: string[] = [];
  for (const mapping of parsed.mappings()) {
    if (mapping.kind !== "synonym") {
      if (!changesNothing(mapping)) others.push(JSON.stringify(asJudged(mapping)));
      continue;
    }
    const known = synonyms.get(mapping.input) ?? [[], mapping.keepOriginal];
    known[0].push(mapping.output);
    synonyms.set(mapping.input, known);
  }
  for (const [input, [outputs, keeps]] of synonyms) {
    others.push(JSON.stringify([input, outputs.sort(), keeps]));
  }
  return others.sort();
}

/** What the judge says is loaded, sorted alike. */
export function judgedEntries(format: string, entries: readonly unknown[]): string[] {
  const told = entries.map((entry) => {
    // Of a Korean entry the last member tells how it inflects, which no dictionary says.
    if (format.startsWith("nori")) return (entry as unknown[]).slice(0, 2);
    return format.startsWith("kuromoji") ? withoutNull(entry) : entry;
  });
  return told.map((entry) => JSON.stringify(entry)).sort();
}

function asJudged(mapping: Exclude<EngineMapping, { kind: "synonym" }>): unknown {
  switch (mapping.kind) {
    case "word":
      return mapping.word;
    case "character-type":
      return [mapping.character.charCodeAt(0), mapping.type];
    case "character-mapping":
      return [mapping.match, mapping.replacement];
    case "stem":
      return [mapping.word, mapping.stem];
    case "korean-entry":
      return [mapping.surface, mapping.segments.length === 0 ? null : cut(mapping.surface, mapping.segments)];
    case "japanese-entry":
      return [
        mapping.surface,
        cut(mapping.surface, mapping.segments),
        mapping.readings,
        mapping.partOfSpeech,
      ];
  }
}

/** Lucene keeps how long each segment is, and cuts the surface form. */
function cut(surface: string, segments: readonly string[]): string[] {
  let at = 0;
  return segments.map(({ length }) => surface.slice(at, (at += length)));
}

/** Lucene's split drops empty features at the end: asked for one, it fails, which the judge tells as null. */
function withoutNull(entry: unknown): unknown {
  if (Array.isArray(entry)) return entry.map(withoutNull);
  return entry ?? "";
}

/** The judge tells only of characters whose type is not the one that Lucene gives them anyhow. */
function changesNothing(mapping: EngineMapping): boolean {
  return mapping.kind === "character-type" && ordinaryType(mapping.character) === mapping.type;
}

/** After `WordDelimiterIterator.getType`. */
function ordinaryType(character: string): string {
  if (/\p{Ll}/u.test(character)) return "LOWER";
  if (/\p{Lu}/u.test(character)) return "UPPER";
  if (/[\p{Lt}\p{Lm}\p{Lo}\p{M}]/u.test(character)) return "ALPHA";
  if (/\p{N}/u.test(character)) return "DIGIT";
  return /\p{Cs}/u.test(character) ? "ALPHANUM" : "SUBWORD_DELIM";
}
