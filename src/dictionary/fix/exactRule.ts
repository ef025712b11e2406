import type { RuleBase } from "../reading/Rule";

/** All that a rule says, in its order: what the engine does with it may depend on which term stands first. */
export function exactRule(rule: RuleBase): string {
  return JSON.stringify({ ...rule, line: 0, text: "" });
}
