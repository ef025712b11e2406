import type { DictionaryRule } from "../DictionaryRule";
import { visible } from "../text/javaText";
import type { RuleContent } from "./RuleKind";
import { kindOf } from "./ruleKinds";

/** Gives a rule its canonical text: terms sorted and each once, since their order does not change what it says. */
export function canonicalRule(content: RuleContent): DictionaryRule {
  const canonical = kindOf(content).canonical?.(content) ?? content;
  return { ...content, text: visible(kindOf(canonical).print(canonical)) };
}
