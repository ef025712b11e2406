import type { DictionaryRule } from "../DictionaryRule";
import { sortedTerms } from "../formats/canonicalRule";

/** What makes two rules the same: everything but the line and the order of terms. */
export function ruleKey(rule: DictionaryRule): string {
  switch (rule.kind) {
    case "equivalents":
    case "synset":
      return key("equivalents", ...sortedTerms(rule.terms));
    case "mapping":
      return key("mapping", ...sortedTerms(rule.inputs), "", ...sortedTerms(rule.outputs));
    case "word":
      return key("word", rule.word);
    case "override":
      return key("override", ...sortedTerms(rule.words), "", rule.stem);
    case "korean-entry":
      return key("entry", rule.surface, ...rule.segments);
    case "japanese-entry":
      return key("entry", rule.surface, ...rule.segments, "", ...rule.readings, "", rule.partOfSpeech);
  }
}

/** The side of a rule by which a changed rule is recognised, or null for rules that have no sides. */
export function leftSideKey(rule: DictionaryRule): string | null {
  switch (rule.kind) {
    case "mapping":
      return key(...sortedTerms(rule.inputs));
    case "override":
      return key(...sortedTerms(rule.words));
    case "korean-entry":
    case "japanese-entry":
      return rule.surface;
    default:
      return null;
  }
}

function key(...parts: string[]): string {
  return JSON.stringify(parts);
}
