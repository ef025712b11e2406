import { DictionaryFormat, type DictionaryRule, parseDictionary } from "../../dictionary";
import type { ProbeReason, WordsToServe } from "./Serving";

/** A text to ask about. */
export interface ChosenText {
  readonly text: string;
  readonly reason: ProbeReason;
  readonly line: number;
}

export interface ChosenTexts {
  readonly texts: readonly ChosenText[];
  /** How many different texts the dictionaries have. */
  readonly of: number;
  /** Whether the two contents mean different things; null when only one is known. */
  readonly isChanged: boolean | null;
}

/** What a text leads to, as far as rules say it, and where it stands first. */
interface Entry {
  readonly line: number;
  readonly rules: readonly string[];
}

/** Longer ones are no words and not asked about, and then not every text was. */
const MAX_LENGTH = 200;
/** How much of the limit is left to texts that did not change, so that older leftovers show too. */
const SAMPLE_SHARE = 0.25;

/**
 * Chooses texts that tell whether the words are in force: all of them where that is few enough, else what was changed,
 * added and removed, evenly over each, and an even sample of the rest. The same contents give the same texts.
 */
export function chooseTexts(
  { format, now, before }: WordsToServe,
  engineVersion: string,
  limit: number,
): ChosenTexts {
  const entries = (bytes: Uint8Array | null): Map<string, Entry> =>
    bytes === null
      ? new Map<string, Entry>()
      : entriesOf(parseDictionary(bytes, { format, engineVersion }).rules, format);
  const [news, olds] = [entries(now), entries(before)];
  const both = now !== null && before !== null;
  const all = [...new Set([...news.keys(), ...olds.keys()])].map((text) => chosen(text, news, olds, both));
  const isChanged = all.some(({ reason }) => reason !== "sample");
  const askable = all.filter(({ text }) => text.length <= MAX_LENGTH);
  const changes = askable.filter(({ reason }) => reason !== "sample");
  const rest = askable.filter(({ reason }) => reason === "sample");
  const forRest = Math.max(Math.min(rest.length, Math.floor(limit * SAMPLE_SHARE)), limit - changes.length);
  const texts = [...spread(changes, limit - Math.min(forRest, rest.length)), ...spread(rest, forRest)];
  return { texts, of: all.length, isChanged: both ? isChanged : null };
}

function chosen(
  text: string,
  news: ReadonlyMap<string, Entry>,
  olds: ReadonlyMap<string, Entry>,
  both: boolean,
): ChosenText {
  const [now, before] = [news.get(text), olds.get(text)];
  const line = now?.line ?? before?.line ?? 0;
  if (!both) return { text, reason: "sample", line };
  if (before === undefined) return { text, reason: "added", line };
  if (now === undefined) return { text, reason: "removed", line };
  const same = now.rules.join("\n") === before.rules.join("\n");
  return { text, reason: same ? "sample" : "changed", line };
}

function entriesOf(rules: readonly DictionaryRule[], format: DictionaryFormat): Map<string, Entry> {
  const entries = new Map<string, { line: number; rules: string[] }>();
  for (const rule of rules) {
    for (const text of textsOf(rule, format)) {
      if (text.trim() === "") continue;
      const entry = entries.get(text) ?? { line: rule.line, rules: [] };
      entry.rules.push(rule.text);
      entries.set(text, entry);
    }
  }
  for (const entry of entries.values()) entry.rules.sort();
  return entries;
}

/** Texts that a rule does something to. */
export function textsOf(rule: DictionaryRule, format: DictionaryFormat): readonly string[] {
  switch (rule.kind) {
    case "equivalents":
    case "synset":
      return rule.terms;
    case "mapping":
      return rule.inputs;
    case "word":
      return [inContext(rule.word, format)];
    case "named-words":
      return rule.words.map((word) => inContext(word, format));
    case "japanese-entry":
    case "korean-entry":
      return [rule.surface];
    case "override":
      return rule.words;
    case "character-type":
      return [`a${rule.character}b`];
    case "character-mapping":
      return [rule.match, `a${rule.match}b`];
  }
}

/** Where a word alone shows nothing. */
function inContext(word: string, format: DictionaryFormat): string {
  if (format === DictionaryFormat.ELISION_ARTICLES) return `${word}'avion`;
  if (format === DictionaryFormat.COMMON_WORDS) return `x ${word} y`;
  if (format === DictionaryFormat.DECOMPOUNDER_WORDS) return `${word}${word}`;
  return word;
}

/** So many of a list, evenly over it, the first and the last among them. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (count <= 0) return [];
  if (list.length <= count) return [...list];
  if (count === 1) return list.slice(0, 1);
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * (list.length - 1)) / (count - 1))]!);
}
