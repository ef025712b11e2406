import type { RuleBase } from "../reading/Rule";
import { FORMAT_DEFINITIONS } from "./register";
import type { RuleKind } from "./RuleKind";

/** Every kind of rule by its name. */
const RULE_KINDS: ReadonlyMap<string, RuleKind<RuleBase>> = new Map(
  FORMAT_DEFINITIONS.flatMap(({ ruleKinds }) => ruleKinds).map((kind) => [kind.kind, kind]),
);

/** The kind of a rule, for code to which it does not matter which that is. */
export function kindOf(rule: Pick<RuleBase, "kind">): RuleKind<RuleBase> {
  const kind = RULE_KINDS.get(rule.kind);
  // Sound as long as the kind is only given the rule that it was looked up for.
  if (kind === undefined) throw new RangeError(`no format has rules of the kind ${rule.kind}`);
  return kind;
}
