import type { DictionaryRule } from "../DictionaryRule.generated";
import { kindOf } from "../formats/ruleKinds";

/**
 * Rules as a file of their format, one a line, in their order, without comments. Reading it gives the same
 * rules again, save for fields of a Japanese entry that mix commas and unpaired quotes.
 */
export function printDictionary(rules: readonly DictionaryRule[]): string {
  return rules.map((rule) => `${kindOf(rule).print(rule)}\n`).join("");
}
