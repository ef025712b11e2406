import type { DictionaryRule, EquivalentsRule, SynsetRule } from "../DictionaryRule.generated";
/** How many sets that share a term are compared; keeps a term that stands everywhere from being quadratic. */
const CANDIDATES = 16;

/** A set of synonyms, and those on the other side that most of whose terms it has. */
export interface SetGroup {
  readonly whole: DictionaryRule;
  /** Two or more, in their order. */
  readonly parts: readonly DictionaryRule[];
}

/**
 * Finds the sets that are others put together: each part has more than half of its terms in the whole. Each rule is used
 * once, in the order of the wholes.
 */
export function groupSets(wholes: readonly DictionaryRule[], parts: readonly DictionaryRule[]): SetGroup[] {
  const byTerm = setsByTerm(parts);
  const taken = new Set<DictionaryRule>();
  const groups: SetGroup[] = [];
  for (const whole of wholes) {
    const found = partsOf(whole, byTerm).filter((part) => !taken.has(part));
    if (found.length < 2) continue;
    found.forEach((part) => taken.add(part));
    groups.push({ whole, parts: found.sort((a, b) => a.line - b.line) });
  }
  return groups;
}

function setsByTerm(rules: readonly DictionaryRule[]): Map<string, DictionaryRule[]> {
  const byTerm = new Map<string, DictionaryRule[]>();
  for (const rule of rules) {
    for (const term of termsOf(rule)) {
      const sets = byTerm.get(term) ?? [];
      if (sets.length < CANDIDATES) sets.push(rule);
      byTerm.set(term, sets);
    }
  }
  return byTerm;
}

function partsOf(
  whole: DictionaryRule,
  byTerm: ReadonlyMap<string, readonly DictionaryRule[]>,
): DictionaryRule[] {
  const shared = new Map<DictionaryRule, number>();
  for (const term of termsOf(whole)) {
    for (const part of byTerm.get(term) ?? []) shared.set(part, (shared.get(part) ?? 0) + 1);
  }
  return [...shared].filter(([part, count]) => count * 2 > termsOf(part).size).map(([part]) => part);
}

function termsOf(rule: DictionaryRule): ReadonlySet<string> {
  return new Set(isSynonymSet(rule) ? rule.terms : []);
}

/** A rule whose terms lead to each other. */
export function isSynonymSet(rule: DictionaryRule): rule is EquivalentsRule | SynsetRule {
  return rule.kind === "equivalents" || rule.kind === "synset";
}
