import { isUtf8 } from "node:buffer";
import type { ParseOptions } from "../ParseOptions";
import type { DictionaryFix, FixedLine } from "./DictionaryFix";
import { sameMeaning, meaningOf } from "./meaningOf";
import { repeatedLines } from "./repeatedLines";
import { parseDictionary } from "../parsing/parseDictionary";

/** How a dictionary is to be mended. */
export interface FixOptions extends ParseOptions {
  /** Codes that are not minded in the file: what they name stays. @default none */
  readonly ignore?: readonly { readonly code: string }[];
  /** Whether the format is only guessed, so that only lines that are the same letter by letter go. @default false */
  readonly guessed?: boolean;
}

/**
 * Mends what is certain in a dictionary: line ends, a byte order mark, blanks at the ends of lines, and rules that
 * repeat an earlier one. Every other byte stays. The rules before (without the mark) and after are compared, for every engine and setting
 * that reads them differently; a fix that would change one of them is not given.
 */
export function fixDictionary(bytes: Uint8Array, options: FixOptions): DictionaryFix {
  if (!isUtf8(bytes)) return unfixable(bytes, "it is not UTF-8 text");
  const ignored = new Set<string>((options.ignore ?? []).map(({ code }) => code));
  const text = Buffer.from(bytes).toString("utf8");
  const body = ignored.has("byte-order-mark") ? text : text.replace(/^\ufeff+/u, "");
  const { texts, ends } = splitLines(body);
  const lines = fixedLines(texts, options, !ignored.has("duplicate-rule"));
  const keepsEnds = ignored.has("carriage-return") || ignored.has("mixed-line-ends");
  const content = Buffer.from(joinLines(texts, ends, lines, keepsEnds));
  if (!sameMeaning(Buffer.from(body), content, options)) {
    return unfixable(bytes, "its rules would not be the same afterwards");
  }
  return {
    content: content.equals(bytes) ? bytes : content,
    changed: !content.equals(bytes),
    byteOrderMark: body !== text,
    lineEnds: keepsEnds ? 0 : ends.filter((end) => end.startsWith("\r")).length,
    lines,
    changes: content.equals(bytes) ? [] : changesOf(bytes, content, options),
    refused: null,
  };
}

function unfixable(content: Uint8Array, refused: string): DictionaryFix {
  return { content, changed: false, byteOrderMark: false, lineEnds: 0, lines: [], changes: [], refused };
}

/** Lines as the engine ends them, with what ends each; nothing where the file ends. */
function splitLines(body: string): { texts: string[]; ends: string[] } {
  const parts = body.split(/(\r\n|[\r\n])/u);
  const texts = parts.filter((_, at) => at % 2 === 0);
  const ends = texts.map((_, at) => parts[at * 2 + 1] ?? "");
  return { texts, ends };
}

function fixedLines(texts: readonly string[], options: FixOptions, dropsRepeated: boolean): FixedLine[] {
  const trimmed = texts.map((text) => trimmedLine(text, options));
  const repeated = dropsRepeated
    ? repeatedLines(trimmed, options, options.guessed ?? false)
    : new Map<number, number>();
  return texts.flatMap((before, at): FixedLine[] => {
    const line = at + 1;
    const first = repeated.get(line);
    if (first !== undefined) return [{ line, before, after: null, what: `the rule of line ${first} again` }];
    const after = trimmed[at] ?? before;
    return after === before ? [] : [{ line, before, after, what: "blanks at the end of the line" }];
  });
}

function joinLines(
  texts: readonly string[],
  ends: readonly string[],
  fixed: readonly FixedLine[],
  keepsEnds: boolean,
): string {
  const byLine = new Map(fixed.map((each) => [each.line, each.after]));
  const parts = texts.map((text, at) => {
    const after = byLine.has(at + 1) ? byLine.get(at + 1) : text;
    if (after === null || after === undefined) return "";
    const end = ends[at] ?? "";
    return after + (keepsEnds || end === "" ? end : "\n");
  });
  return parts.join("");
}

/** A line without the blanks at its end, or as it is where they mean something, as behind a backslash or a comma. */
function trimmedLine(text: string, options: ParseOptions): string {
  const trimmed = text.replace(/[ \t]+$/u, "");
  if (trimmed === text) return text;
  return sameMeaning(Buffer.from(text), Buffer.from(trimmed), options) ? trimmed : text;
}

/**
 * What the engine sees of a fix, each a clause: a byte order mark that was a part of the first rule, and a refusal that
 * goes. None where the rules are the same.
 */
function changesOf(before: Uint8Array, after: Uint8Array, options: ParseOptions): string[] {
  const { refusal } = parseDictionary(before, options);
  const now = parseDictionary(after, options);
  const refused = refusal !== null && now.refusal?.code !== refusal.code;
  const hasFirst = now.rules.some(({ line }) => line === 1);
  return [
    ...(isSame(meaningOf(before, options), meaningOf(after, options)) ? [] : [markChange(hasFirst)]),
    ...(refused ? [`the engine refused it before, at line ${refusal.line}: ${refusal.message}`] : []),
  ];
}

/** Rules that repeat are told once on both sides, and blank lines never, so that only the mark makes a difference. */
function isSame(old: readonly string[], now: readonly string[]): boolean {
  return old.length === now.length && old.every((each, at) => each === now[at]);
}

function markChange(hasFirst: boolean): string {
  const change = hasFirst ? "the first rule changes" : "the first line makes no rule any more";
  return `${change}: the mark was a part of it`;
}
