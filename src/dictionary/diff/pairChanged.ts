import type { DictionaryRule } from "../DictionaryRule.generated";
import { leftSideKey } from "./ruleIdentity";

/** How many rules that share a term are compared; keeps a term that stands everywhere from being quadratic. */
const CANDIDATES = 16;

/** Two rules that are taken for one that changed. */
export interface RulePair {
  readonly before: DictionaryRule;
  readonly after: DictionaryRule;
}

/** Rules that are only in one dictionary, paired where one is likely the other's new form. */
export interface Pairing {
  readonly removed: DictionaryRule[];
  readonly added: DictionaryRule[];
  readonly changed: RulePair[];
}

/**
 * Pairs rules with the same left side, and sets of equivalents that share at least half of the terms of the
 * smaller one. Each rule is paired once, in the order of the older file.
 */
export function pairChanged(removed: readonly DictionaryRule[], added: readonly DictionaryRule[]): Pairing {
  const index = new AddedRules(added);
  const changed: RulePair[] = [];
  const unpaired: DictionaryRule[] = [];
  for (const before of removed) {
    const after = index.take(before);
    if (after === null) unpaired.push(before);
    else changed.push({ before, after });
  }
  return { removed: unpaired, added: index.rest(), changed };
}

class AddedRules {
  private readonly byKey = new Map<string, DictionaryRule[]>();
  private readonly taken = new Set<DictionaryRule>();

  constructor(private readonly rules: readonly DictionaryRule[]) {
    for (const rule of rules) {
      for (const key of keysOf(rule)) {
        const list = this.byKey.get(key) ?? [];
        list.push(rule);
        this.byKey.set(key, list);
      }
    }
  }

  take(before: DictionaryRule): DictionaryRule | null {
    const shared = new Map<DictionaryRule, number>();
    for (const key of keysOf(before)) {
      for (const rule of (this.byKey.get(key) ?? []).slice(0, CANDIDATES)) {
        if (!this.taken.has(rule)) shared.set(rule, (shared.get(rule) ?? 0) + 1);
      }
    }
    const [best] = [...shared].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] * 2 < Math.min(keysOf(before).length, keysOf(best[0]).length))
      return null;
    this.taken.add(best[0]);
    return best[0];
  }

  rest(): DictionaryRule[] {
    return this.rules.filter((rule) => !this.taken.has(rule));
  }
}

/** What a rule is looked up by: its left side, or each of its equivalents. */
function keysOf(rule: DictionaryRule): readonly string[] {
  if (rule.kind === "equivalents" || rule.kind === "synset") {
    return [...new Set(rule.terms)].map((term) => `term ${term}`);
  }
  const left = leftSideKey(rule);
  return left === null ? [] : [`left ${left}`];
}
