import type { TermChange } from "../DictionaryDiff";
import type { DictionaryRule } from "../DictionaryRule";
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
    switch (rule.kind) {
      case "equivalents":
      case "synset":
        return this.addSet(rule.terms);
      case "mapping":
        for (const input of rule.inputs) this.add(input, rule.outputs);
        return;
      case "word":
        return this.add(rule.word, [rule.word]);
      case "override":
        // Of two stems for a word the engine takes the first.
        for (const word of rule.words) if (!this.targets.has(word)) this.add(word, [rule.stem]);
        return;
      case "korean-entry":
        return this.add(rule.surface, [rule.segments.join(" ") || rule.surface]);
      case "japanese-entry":
        return this.add(rule.surface, [japaneseTarget(rule.segments, rule.readings, rule.partOfSpeech)]);
    }
  }

  /** Equivalents keep the term itself, so what it leads to includes it. */
  private addSet(terms: readonly string[]): void {
    for (const term of terms) this.add(term, this.expand ? terms : terms.slice(0, 1));
  }

  private add(term: string, targets: readonly string[]): void {
    const known = this.targets.get(term) ?? new Set<string>();
    for (const target of targets) known.add(target);
    this.targets.set(term, known);
  }
}

function japaneseTarget(
  segments: readonly string[],
  readings: readonly string[],
  partOfSpeech: string,
): string {
  return `${segments.join(" ")} (${readings.join(" ")}, ${partOfSpeech})`;
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
