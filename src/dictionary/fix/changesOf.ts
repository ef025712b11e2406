import { parseDictionary } from "../parsing/parseDictionary";
import type { ParseOptions } from "../ParseOptions";
import { meaningOf } from "./meaningOf";

/**
 * What the engine sees of a fix, each a clause: a byte order mark that was a part of the first rule, and a refusal that
 * goes. None where the rules are the same.
 */
export function changesOf(before: Uint8Array, after: Uint8Array, options: ParseOptions): string[] {
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
