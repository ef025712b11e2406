import { DictionaryFormat, type FileLine, fileLines } from "../../dictionary";
import type { NamingPart } from "../uses/DictionaryUse";
import type { Definition } from "../uses/IndexAnalysis";

/** The setting that takes the words themselves in the place of the one that names a file; null where there is none. */
export function inlineSetting(setting: string): string | null {
  if (setting === "user_dictionary") return "user_dictionary_rules";
  if (setting === "hyphenation_patterns_path") return null;
  return setting.endsWith("_path") ? setting.slice(0, -"_path".length) : null;
}

/** The definition with these words in the place of its file. */
export function withWords(definition: Definition, part: NamingPart, words: readonly string[]): Definition {
  const inline = inlineSetting(part.setting) ?? part.setting;
  return { ...withoutFile(definition, part), [inline]: words };
}

/** A character of no language: a list of it is a list of nothing, where an empty one is not allowed or means another. */
const NO_WORD = "\ue000";

/** The definition as if its file had no words; null where the part does nothing then. */
export function withoutWords(definition: Definition, part: NamingPart): Definition | null {
  switch (part.setting) {
    case "synonyms_path":
      return null;
    case "user_dictionary":
      return withoutFile(definition, part);
    case "rules_path":
    case "mappings_path":
      return withWords(definition, part, [`${NO_WORD} => ${NO_WORD}`]);
    case "type_table_path":
      return withWords(definition, part, [`${NO_WORD} => ALPHA`]);
    default:
      return inlineSetting(part.setting) === null ? null : withWords(definition, part, [NO_WORD]);
  }
}

function withoutFile(definition: Definition, part: NamingPart): Definition {
  const named = Object.entries(definition).filter(([key]) => key !== part.setting && key !== "updateable");
  return Object.fromEntries(named);
}

/**
 * Whether an engine has a setting for words of a format. A setting that it does not know it ignores, so every content would
 * load.
 *
 * @see https://github.com/elastic/elasticsearch/pull/45489 kuromoji's came with Elasticsearch 7.4
 */
export function takesWords(format: DictionaryFormat, engineVersion: string): boolean {
  if (format === DictionaryFormat.HYPHENATION_PATTERNS) return false;
  return (
    format !== DictionaryFormat.KUROMOJI_USER_DICTIONARY || !/^Elasticsearch_7\.[0-3]$/.test(engineVersion)
  );
}

/** Lines that go into one request together. */
export interface InlinePart {
  readonly words: readonly string[];
  /** The lines of the file that the words are, for a refusal's place. */
  readonly lines: readonly FileLine[];
}

/**
 * A file as lists of words, each of so many bytes at most, that the engine reads the same rules from as from the file. Null
 * where that can't be had, and then the file is not put to the engine.
 */
export function inlineParts(
  bytes: Uint8Array,
  format: DictionaryFormat,
  engineVersion: string,
  limitBytes: number,
): InlinePart[] | null {
  if (!takesWords(format, engineVersion)) return null;
  const lines = fileLines(bytes, format, engineVersion);
  if (lines === null) return null;
  const parts = chunked(lines, limitBytes).flatMap((chunk): InlinePart[] => {
    const words = wordsOf(chunk, format);
    return words === null ? [] : [{ words, lines: chunk }];
  });
  return parts.reduce((count, part) => count + part.lines.length, 0) === lines.length ? parts : null;
}

/**
 * The words of some lines of a file, as one request has them; null where the loader of lists would drop one of them as a
 * comment, and the file's own would not. Solr's synonyms go as one text, with an empty line in front of it: the loader of
 * lists looks at its first character only.
 */
export function wordsOf(lines: readonly FileLine[], format: DictionaryFormat): string[] | null {
  const texts = lines.map(({ text }) => text);
  if (format === DictionaryFormat.SOLR_SYNONYMS) return [`\n${texts.join("\n")}`];
  // No lines are no text: one empty line is refused.
  const isOneText = format === DictionaryFormat.WORDNET_SYNONYMS && texts.length > 0;
  const words = isOneText ? [texts.join("\n")] : texts;
  return words.some((word) => word.startsWith("#") && !HASH_ARROW.test(word)) ? null : words;
}

/** A rule for the hash tag itself, which both loaders keep. */
const HASH_ARROW = /^#\s*=>/;

function chunked(lines: readonly FileLine[], limitBytes: number): FileLine[][] {
  const chunks: FileLine[][] = [[]];
  let size = 0;
  for (const line of lines) {
    // As JSON: quotes and a comma, and what is escaped.
    const bytes = Buffer.byteLength(JSON.stringify(line.text)) + 1;
    if (size + bytes > limitBytes && size > 0) {
      chunks.push([]);
      size = 0;
    }
    chunks[chunks.length - 1]?.push(line);
    size += bytes;
  }
  return chunks;
}
