import { PackagesError } from "../../errors";
import type { DictionaryDiff, RuleText } from "../DictionaryDiff";
import type { ParsedDictionary } from "../ParsedDictionary";

/**
 * The rules that a dictionary has after a difference is applied to it, in canonical text, sorted, each once:
 * applied to the older dictionary, a difference gives the rules of the newer one.
 *
 * @throws PackagesError when the lists of the difference are capped: what is missing cannot be applied
 */
export function applyDiff(before: ParsedDictionary, diff: DictionaryDiff): string[] {
  requireComplete(diff);
  const rules = new Set(before.rules.map((rule) => rule.text));
  const remove = ({ text }: RuleText): unknown => rules.delete(text);
  const add = ({ text }: RuleText): unknown => rules.add(text);
  diff.removed.forEach(remove);
  diff.changed.forEach((change) => remove(change.before));
  diff.added.forEach(add);
  diff.changed.forEach((change) => add(change.after));
  return [...rules].sort();
}

function requireComplete({ added, removed, changed, totals }: DictionaryDiff): void {
  const listed = added.length + removed.length + changed.length;
  const total = totals.added + totals.removed + totals.changed;
  if (listed === total) return;
  throw new PackagesError({
    attempted: "applying a difference between dictionaries",
    problem: `it lists ${listed} of ${total} rules`,
    remedy: "Compare the dictionaries without maxItems",
  });
}
