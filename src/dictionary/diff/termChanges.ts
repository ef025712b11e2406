import type { TermChange } from "../DictionaryDiff";
import type { DictionaryRule } from "../DictionaryRule.generated";
import { kindOf } from "../formats/ruleKinds";
import { visible } from "../text/javaText";

/** What each term of some rules leads to in a dictionary, canonical and sorted. */
export class TermTargets {
  private readonly targets = new Map<string, Set<string>>();

  constructor(
    rules: readonly DictionaryRule[],
    private readonly expand: boolean,
  ) {
    for (const rule of rules) this.addRule(rule);
  }

  terms(): Iterable<string> {
    return this.targets.keys();
  }

  of(term: string): string[] {
    return [...(this.targets.get(term) ?? [])].sort();
  }

  private addRule(rule: DictionaryRule): void {
    const kind = kindOf(rule);
    for (const [term, targets] of kind.leads(rule, this.expand)) {
      const known = this.targets.get(term);
      if (known === undefined || kind.repeated === "last") this.targets.set(term, new Set(targets));
      else if (kind.repeated !== "first") for (const target of targets) known.add(target);
    }
  }
}

/** The terms that lead elsewhere, sorted. */
export function termChanges(before: TermTargets, after: TermTargets): TermChange[] {
  const changes: TermChange[] = [];
  for (const term of new Set([...before.terms(), ...after.terms()])) {
    const [old, now] = [before.of(term), after.of(term)];
    if (old.length === now.length && old.every((target, i) => target === now[i])) continue;
    changes.push({ term: visible(term), before: old.map(visible), after: now.map(visible) });
  }
  return changes.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
}
