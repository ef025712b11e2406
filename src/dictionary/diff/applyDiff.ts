import { PackagesError } from "../../errors";
import type { DictionaryDiff, RuleText } from "../DictionaryDiff";
import type { ParsedDictionary } from "../parsing/ParsedDictionary";

/**
 * The rules that a dictionary has after a difference is applied to it, in canonical text, sorted, each once:
 * applied to the older dictionary, a difference gives the rules of the newer one.
 *
 * @throws PackagesError when the lists of the difference are capped: what is missing cannot be applied
 */
export function applyDiff(old: ParsedDictionary, diff: DictionaryDiff): string[] {
  requireComplete(diff);
  const rules = new Set(old.rules.map((rule) => rule.text));
  const remove = ({ text }: RuleText): unknown => rules.delete(text);
  const add = ({ text }: RuleText): unknown => rules.add(text);
  diff.removed.forEach(remove);
  diff.changed.forEach((change) => remove(change.before));
  diff.merged.forEach(({ before }) => before.forEach(remove));
  diff.split.forEach((change) => remove(change.before));
  diff.added.forEach(add);
  diff.changed.forEach((change) => add(change.after));
  diff.merged.forEach((change) => add(change.after));
  diff.split.forEach(({ after }) => after.forEach(add));
  return [...rules].sort();
}

function requireComplete({ added, removed, changed, merged, split, totals }: DictionaryDiff): void {
  const listed = added.length + removed.length + changed.length + merged.length + split.length;
  const total = totals.added + totals.removed + totals.changed + totals.merged + totals.split;
  if (listed === total) return;
  throw new PackagesError({
    attempted: "applying a difference between dictionaries",
    problem: `it lists ${listed} of ${total} rules`,
    remedy: "Compare the dictionaries without maxItems",
  });
}
