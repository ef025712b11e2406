import { DictionaryFormat, type FileLine, fileLines, parseDictionary } from "../../dictionary";
import { inlineParts, takesWords, wordsOf } from "../chain/inlineWords";
import { textsOf } from "./chooseTexts";
import type { WordsToServe } from "./Serving";

/** Both contents as words of one request each; null where a content is not known, or can't be had so. */
export interface Excerpts {
  readonly now: readonly string[] | null;
  readonly before: readonly string[] | null;
  /** Whether they are not whole: only the lines that have to do with the texts. */
  readonly isExcerpt: boolean;
}

/** The contents whole where each fits into one request, else the lines that hold a part of a text that is asked about. */
export function excerptOf(
  { format, now, before }: WordsToServe,
  texts: readonly string[],
  engineVersion: string,
  limitBytes: number,
): Excerpts {
  const wholes = [now, before].map((bytes) =>
    bytes === null ? null : wholeOf(bytes, format, engineVersion, limitBytes),
  );
  const [nowWhole = null, beforeWhole = null] = wholes;
  const isWhole = (now === null || nowWhole !== null) && (before === null || beforeWhole !== null);
  if (isWhole) return { now: nowWhole, before: beforeWhole, isExcerpt: false };
  const part = (bytes: Uint8Array | null): readonly string[] | null =>
    bytes === null ? null : partOf(bytes, format, texts, engineVersion, limitBytes);
  return { now: part(now), before: part(before), isExcerpt: true };
}

function wholeOf(
  bytes: Uint8Array,
  format: DictionaryFormat,
  engineVersion: string,
  limitBytes: number,
): readonly string[] | null {
  const parts = inlineParts(bytes, format, engineVersion, limitBytes);
  return parts?.length === 1 ? parts[0]!.words : null;
}

/** A synset of WordNet is several lines, of which some have no text that is asked about: these go whole or not at all. */
function partOf(
  bytes: Uint8Array,
  format: DictionaryFormat,
  texts: readonly string[],
  engineVersion: string,
  limitBytes: number,
): readonly string[] | null {
  if (format === DictionaryFormat.WORDNET_SYNONYMS || !takesWords(format, engineVersion)) return null;
  const lines = fileLines(bytes, format, engineVersion);
  if (lines === null) return null;
  const words = new Set(texts.flatMap(piecesOf));
  // By what the rules say, not by how the lines are written: one may be escaped, another asked about in a context.
  const wanted = new Set(
    parseDictionary(bytes, { format, engineVersion })
      .rules.filter((rule) =>
        textsOf(rule, format)
          .flatMap(piecesOf)
          .some((piece) => words.has(piece)),
      )
      .map(({ line }) => line),
  );
  const chosen = lines.filter(({ line }) => wanted.has(line));
  return sizeOf(chosen) > limitBytes ? null : wordsOf(chosen, format);
}

/** A text of several words meets the rules of each of them. */
function piecesOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/);
}

function sizeOf(lines: readonly FileLine[]): number {
  return lines.reduce((bytes, { text }) => bytes + Buffer.byteLength(JSON.stringify(text)) + 1, 0);
}
