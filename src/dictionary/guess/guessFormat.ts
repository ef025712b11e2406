import { DictionaryFormat } from "../DictionaryFormat";
import { parseCsv } from "../formats/kuromoji-user-dictionary/kuromojiCsv";

/** What a file looks like. */
export interface FormatGuess {
  readonly format: DictionaryFormat;
  /** The ground for the guess, a clause: `every line has the shape of WordNet's Prolog`. */
  readonly why: string;
  /** Whether the lines leave little room for another format. */
  readonly confident: boolean;
}

const LINES_LOOKED_AT = 500;

const NAMES: readonly (readonly [RegExp, DictionaryFormat])[] = [
  [/wordnet|wn_s|\.pl$/i, DictionaryFormat.WORDNET_SYNONYMS],
  [/synonym/i, DictionaryFormat.SOLR_SYNONYMS],
  [/stem|override/i, DictionaryFormat.STEMMER_OVERRIDE],
  [/stop|keep|protected|keyword/i, DictionaryFormat.STOP_WORDS],
  [/kuromoji|japanese|[._-]ja\b/i, DictionaryFormat.KUROMOJI_USER_DICTIONARY],
  [/nori|korean|[._-]ko\b/i, DictionaryFormat.NORI_USER_DICTIONARY],
];

/**
 * Guesses a format from the first bytes of a file and from its name. Lines of an unmistakable shape come first,
 * then the name, then what is likeliest.
 */
export function guessFormat(head: Uint8Array, fileName?: string): FormatGuess {
  const lines = ruleLines(head);
  const shaped = guessByShape(lines);
  if (shaped?.confident === true) return shaped;
  const baseName = fileName?.split(/[\\/]/).pop() ?? "";
  const named = NAMES.find(([pattern]) => pattern.test(baseName));
  if (named !== undefined)
    return { format: named[1], why: `the file is called ${baseName}`, confident: false };
  return (
    shaped ?? { format: DictionaryFormat.SOLR_SYNONYMS, why: "there is no rule to go by", confident: false }
  );
}

function ruleLines(head: Uint8Array): string[] {
  const lines = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
    .toString("utf8")
    .split(/\r\n|[\r\n]/);
  return lines
    .map((line) => line.replace(/^\ufeff/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(0, LINES_LOOKED_AT);
}

function guessByShape(lines: readonly string[]): FormatGuess | null {
  if (lines.length === 0) return null;
  const shape = SHAPES.find(({ matches }) => lines.filter(matches).length * 10 >= lines.length * 9);
  if (shape !== undefined) {
    return { format: shape.format, why: `nine of ten lines ${shape.why}`, confident: shape.confident };
  }
  const { SOLR_SYNONYMS } = DictionaryFormat;
  return { format: SOLR_SYNONYMS, why: "its lines hold commas, arrows or several words", confident: false };
}

interface Shape {
  readonly format: DictionaryFormat;
  readonly why: string;
  readonly confident: boolean;
  readonly matches: (line: string) => boolean;
}

/** In order: a line may have several of these shapes, and the first is the most telling. */
const SHAPES: readonly Shape[] = [
  {
    format: DictionaryFormat.WORDNET_SYNONYMS,
    why: "are Prolog facts as WordNet's",
    confident: true,
    matches: (line) => /^s\(\d+,\d+,'/.test(line),
  },
  {
    format: DictionaryFormat.KUROMOJI_USER_DICTIONARY,
    why: "have four fields, the second of which spells the first",
    confident: true,
    matches: isJapaneseEntry,
  },
  {
    format: DictionaryFormat.STOP_WORDS,
    why: "are one word",
    confident: false,
    matches: (line) => !/[\s,]|=>/.test(line),
  },
  {
    format: DictionaryFormat.NORI_USER_DICTIONARY,
    why: "are Korean words, some with their segments",
    confident: false,
    matches: isKoreanEntry,
  },
];

function isJapaneseEntry(line: string): boolean {
  const fields = parseCsv(line);
  if (fields === null || fields.length !== 4) return false;
  const [surface = "", segments = ""] = fields;
  return surface !== "" && segments.replace(/\s/g, "") === surface.replace(/\s/g, "");
}

function isKoreanEntry(line: string): boolean {
  const [surface = "", ...segments] = line.split(/\s+/);
  return /[\uac00-\ud7a3]/.test(surface) && (segments.length === 0 || segments.join("") === surface);
}
