import type { DictionaryRule, EquivalentsRule, SynsetRule } from "../DictionaryRule.generated";

/** A rule whose terms lead to each other. */
export function isSynonymSet(rule: DictionaryRule): rule is EquivalentsRule | SynsetRule {
  return rule.kind === "equivalents" || rule.kind === "synset";
}
