import type { DictionaryRule } from "../DictionaryRule";
import { visible } from "../text/javaText";
import { printRule } from "./printRule";

/** A rule without its `text`, per kind. */
export type RuleContent = DictionaryRule extends infer Rule
  ? Rule extends DictionaryRule
    ? Omit<Rule, "text">
    : never
  : never;

/** Gives a rule its canonical text. */
export function canonicalRule(content: RuleContent): DictionaryRule {
  // A synset prints as several lines of Prolog; a reader is shown its terms.
  const text =
    content.kind === "synset" ? `${content.synset}: ${content.terms.join(", ")}` : printRule(content);
  return { ...content, text: visible(text) };
}
