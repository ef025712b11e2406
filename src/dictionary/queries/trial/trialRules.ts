import type { DictionaryRule } from "../../DictionaryRule.generated";
import type { EngineMapping } from "../../EngineMapping.generated";
import type { TrialRule } from "./DictionaryTrial";

/** Rules of any kind that can be tried, in their short form. */
export function shortRules(rules: readonly DictionaryRule[]): TrialRule[] {
  return rules.flatMap((rule): TrialRule[] => {
    switch (rule.kind) {
      case "equivalents":
      case "synset":
        return [[rule.terms]];
      case "mapping":
        return [[rule.inputs, rule.outputs]];
      case "word":
        return [[[rule.word]]];
      case "named-words":
        return [[rule.words]];
      case "override":
        return [[rule.words, [rule.stem]]];
      case "character-mapping":
        return [[[rule.match], [rule.replacement]]];
      default:
        return [];
    }
  });
}

/** The short form as rules of synonyms. */
export function synonymRules(rules: readonly TrialRule[]): DictionaryRule[] {
  return rules.map(([terms = [], outputs]): DictionaryRule => {
    const base = { line: 0, text: "" };
    return outputs === undefined
      ? { ...base, kind: "equivalents", terms }
      : { ...base, kind: "mapping", inputs: terms, outputs };
  });
}

/** The short form as what a filter of words holds. */
export function wordMappings(rules: readonly TrialRule[]): EngineMapping[] {
  return rules.flatMap(([words = [], stems]): EngineMapping[] => {
    const stem = stems?.[0];
    if (stem === undefined) return words.map((word) => ({ kind: "word", word }));
    return words.map((word) => ({ kind: "stem", word, stem }));
  });
}

/** The short form as what a char filter replaces. */
export function characterMap(rules: readonly TrialRule[]): Map<string, string> {
  return new Map(rules.map(([match, replacement]) => [match?.[0] ?? "", replacement?.[0] ?? ""]));
}
