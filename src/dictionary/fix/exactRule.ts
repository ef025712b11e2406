import type { DictionaryRule } from "../DictionaryRule";

/** All that a rule says, in its order: what the engine does with it may depend on which term stands first. */
export function exactRule(rule: DictionaryRule): string {
  return JSON.stringify({ ...rule, line: 0, text: "" });
}
