import type { DictionaryRule } from "../DictionaryRule";
import { visible } from "../text/javaText";
import { printRule } from "./printRule";

/** A rule without its `text`, per kind. */
export type RuleContent = DictionaryRule extends infer Rule
  ? Rule extends DictionaryRule
    ? Omit<Rule, "text">
    : never
  : never;

/** Gives a rule its canonical text: terms sorted and each once, since their order does not change what it says. */
export function canonicalRule(content: RuleContent): DictionaryRule {
  return { ...content, text: visible(printRule(sortedContent(content))) };
}

function sortedContent(content: RuleContent): RuleContent {
  switch (content.kind) {
    case "equivalents":
      return { ...content, terms: sortedTerms(content.terms) };
    case "mapping":
      return { ...content, inputs: sortedTerms(content.inputs), outputs: sortedTerms(content.outputs) };
    case "synset":
      // A synset prints as several lines of Prolog; a reader is shown its terms.
      return { kind: "equivalents", line: content.line, terms: sortedTerms(content.terms) };
    case "override":
      return { ...content, words: sortedTerms(content.words) };
    default:
      return content;
  }
}

/** Terms in the order of their code units, without repetitions. */
export function sortedTerms(terms: readonly string[]): string[] {
  return [...new Set(terms)].sort();
}
