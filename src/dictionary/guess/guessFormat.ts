import { DictionaryFormat } from "../DictionaryFormat";
import { FORMATS } from "../formats/register";
import { recogniseForeign } from "../foreign/recogniseForeign";
import type { GuessCertainty, FormatGuess } from "./FormatGuess";
import type { LineFit } from "../formats/FormatSigns";
import { nameWords } from "../text/nameWords";
import { hasText, javaTrim } from "../text/javaText";

const LINES_LOOKED_AT = 500;

/** The first lines of a file that are neither blank nor a comment, trimmed, without a byte order mark. */
function sampleLines(head: Uint8Array): string[] {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("utf8");
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => javaTrim(line.replace(/^\ufeff/, "")))
    .filter((line) => hasText(line) && !(line.startsWith("#") && !/^#\s*=>/.test(line)))
    .slice(0, LINES_LOOKED_AT);
}

/** A format whose lines the sample has, and how many of them tell. */
interface Candidate {
  readonly format: DictionaryFormat;
  readonly own: number;
  readonly fitting: number;
  readonly named: boolean;
}

/** So many of a file's lines may be odd. */
const ODD_SHARE = 0.1;

/**
 * Guesses a format from the first bytes of a file, and from its name where the lines leave several. A name that the
 * lines contradict makes the guess unsure.
 */
export function guessFormat(head: Uint8Array, fileName = ""): FormatGuess {
  const foreign = recogniseForeign(head, fileName);
  const guess = guessOwnFormat(sampleLines(head), nameWords(fileName));
  if (foreign === null) return guess;
  const { title } = foreign;
  return { ...guess, certainty: "unsure", why: `the file is ${title}`, foreign: title, alternatives: [] };
}

/** The format that the lines are certainly of, or likely instead of a given one that they do not fit; else null. */
export function contradictingFormat(head: Uint8Array, given: DictionaryFormat): DictionaryFormat | null {
  const lines = sampleLines(head);
  if (lines.length === 0) return null;
  const [best, ...others] = candidatesOf(lines, new Set());
  if (best === undefined || [best, ...others].some(({ format }) => format === given)) return null;
  const { SOLR_SYNONYMS } = DictionaryFormat;
  const isCertain = isOwn(best, lines.length);
  const listForRules = given === SOLR_SYNONYMS && isWordList(best.format);
  const rulesForList = isWordList(given) && best.format === SOLR_SYNONYMS;
  return isCertain || listForRules || rulesForList ? best.format : null;
}

function isWordList(format: DictionaryFormat): boolean {
  return FORMATS[format].signs.shape === FORMATS[DictionaryFormat.STOP_WORDS].signs.shape;
}

function guessOwnFormat(lines: readonly string[], words: ReadonlySet<string>): FormatGuess {
  if (lines.length === 0) return guessByName(words, "there is no rule to go by");
  const marked = Object.values(DictionaryFormat).find((format) => FORMATS[format].signs.marks?.(lines));
  if (marked !== undefined) {
    return {
      format: marked,
      certainty: "certain",
      why: `it is ${FORMATS[marked].signs.shape}`,
      alternatives: [],
    };
  }
  const [best, ...others] = candidatesOf(lines, words);
  if (best === undefined) return guessByName(words, "its lines are of no format's shape");
  const alternatives = others.map(({ format }) => format);
  const certainty = certaintyOf(best, others, lines.length, words);
  const why = best.named ? `${whyShape(best)}, and the file's name says so` : whyShape(best);
  return { format: best.format, certainty, why, alternatives: certainty === "certain" ? [] : alternatives };
}

function certaintyOf(
  best: Candidate,
  others: readonly Candidate[],
  lines: number,
  words: ReadonlySet<string>,
): GuessCertainty {
  if (isOwn(best, lines) && others.every(({ own }) => own < best.own)) return "certain";
  if (best.named) return others.some(({ named }) => named) ? "unsure" : "likely";
  return others.length === 0 && formatsNamed(words).length === 0 ? "likely" : "unsure";
}

/** Best first: what is named, then what has the most telling lines. */
function candidatesOf(lines: readonly string[], words: ReadonlySet<string>): Candidate[] {
  const possible = possibleCandidates(lines, words);
  const certain = possible.filter((candidate) => isOwn(candidate, lines.length));
  const byTelling = (a: Candidate, b: Candidate): number =>
    Number(b.named) - Number(a.named) || b.own - a.own || b.fitting - a.fitting;
  return (certain.length > 0 ? certain : possible).sort(byTelling);
}

function possibleCandidates(lines: readonly string[], words: ReadonlySet<string>): Candidate[] {
  const all = Object.values(DictionaryFormat).map((format) => candidateOf(format, lines, words));
  return all.filter((one): one is Candidate => one !== null);
}

function isOwn({ own }: Candidate, lines: number): boolean {
  return own >= lines * (1 - ODD_SHARE);
}

/** Null when too many lines do not fit, or none that do tell anything. */
function candidateOf(
  format: DictionaryFormat,
  lines: readonly string[],
  words: ReadonlySet<string>,
): Candidate | null {
  const { signs } = FORMATS[format];
  const counts: Record<LineFit, number> = { own: 0, fits: 0, read: 0, no: 0 };
  for (const line of lines) counts[signs.fit(line)]++;
  if (counts.no > lines.length * ODD_SHARE) return null;
  const isNamed = signs.named(words);
  const telling = counts.own + counts.fits;
  // A format that takes anything is only meant where some line, or the name, speaks for it.
  if (telling < lines.length / 2 && !isNamed && counts.own === 0) return null;
  return { format, own: counts.own, fitting: telling, named: isNamed };
}

function whyShape({ format }: Candidate): string {
  return `nearly all of its lines are ${FORMATS[format].signs.shape}`;
}

function guessByName(words: ReadonlySet<string>, problem: string): FormatGuess {
  const named = formatsNamed(words);
  const [format = DictionaryFormat.SOLR_SYNONYMS, ...alternatives] = named;
  const why = named.length === 0 ? problem : `${problem} but the file's name`;
  return { format, certainty: "unsure", why, alternatives };
}

function formatsNamed(words: ReadonlySet<string>): DictionaryFormat[] {
  return Object.values(DictionaryFormat).filter((format) => FORMATS[format].signs.named(words));
}
