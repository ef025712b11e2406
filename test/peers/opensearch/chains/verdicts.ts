import {
  parseDictionary,
  readAnalysisSettings,
  type DictionaryFormat,
  type EngineMapping,
} from "../../../../src/dictionary";
import { hasText, visible } from "../../../../src/dictionary/text/javaText";
import type { JudgeAnswer } from "../JudgeRequest";

/** What is held against each other: where a file is refused and why, or what is loaded. */
export type Verdict =
  | { readonly line: number | null; readonly says: string | null }
  | { readonly entries: readonly (readonly [string, readonly string[], boolean])[] };

/** Why a term is refused, as the log of a node has it. */
const SAYS = /term: [^]*(?:completely eliminated by analyzer|zero-length token|\(got: \d+\))/;
const FORBIDDEN = /Token filter \[\w+\] cannot be used to parse synonyms/;

/** Of a term that is only white space our message says just that. */
const BLANK = /^term: ([^]*) (?:was completely|analyzed to a zero-length)/;

/** The judge's answer. */
export function verdictOfEngine(answer: JudgeAnswer): Verdict {
  if (answer.ok === true) return { entries: (answer.entries ?? []) as [string, string[], boolean][] };
  const told = [answer.error, ...(answer.suppressed ?? []), ...(answer.log ?? [])].join("\n");
  const says = (SAYS.exec(told) ?? FORBIDDEN.exec(told))?.[0] ?? null;
  const blank = BLANK.exec(says ?? "");
  return { line: answer.line ?? null, says: blank !== null && !hasText(blank[1]!) ? null : says };
}

/** Ours, of the same settings. */
export function verdictOfOurs(
  text: string,
  format: DictionaryFormat,
  settings: unknown,
  engineVersion: string,
): Verdict | { readonly notModelled: readonly string[] } {
  const analyzer = readAnalysisSettings(settings);
  if (analyzer.notModelled.length > 0) return { notModelled: analyzer.notModelled };
  const parsed = parseDictionary(Buffer.from(text), { format, engineVersion, analyzer });
  if (parsed.refusal === null) return { entries: entriesOf(parsed.mappings()) };
  const { line, message, code } = parsed.refusal;
  const says = /the engine says "([^]*)"$/.exec(message)?.[1] ?? null;
  return { line: code === "filter-before-synonyms" ? null : line, says };
}

function entriesOf(mappings: readonly EngineMapping[]): [string, string[], boolean][] {
  const entries = new Map<string, [string, string[], boolean]>();
  for (const mapping of mappings) {
    if (mapping.kind !== "synonym") continue;
    const entry = entries.get(mapping.input) ?? [mapping.input, [], mapping.keepOriginal];
    entry[1].push(mapping.output);
    entries.set(mapping.input, entry);
  }
  const sorted = [...entries.values()].map(([input, outputs, keep]): [string, string[], boolean] => [
    input,
    outputs.sort(),
    keep,
  ]);
  return sorted.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** We cut what the engine says there. */
const LONGEST_SAYING = 200;

/** The engine's verdict with its saying as our message has it: on one line, cut. */
export function printedVerdict(verdict: Verdict): Verdict {
  if (!("says" in verdict) || verdict.says === null) return verdict;
  const says = Array.from(visible(verdict.says));
  const cut = says.length > LONGEST_SAYING ? `${says.slice(0, LONGEST_SAYING).join("")}…` : says.join("");
  return { ...verdict, says: cut };
}
