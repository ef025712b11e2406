import { isOf } from "../../RuleKind";
import { characterType } from "../rules";
import type { LintRuleFactory } from "../../LintRule";

/** `duplicate-rule` and `contradiction` of a type table: of two types for a character the engine takes the last. */
export const repeatedCharacter: LintRuleFactory = ({ report }) => {
  const known = new Map<string, { readonly line: number; readonly type: string }>();
  return {
    checkRule: (linted): void => {
      const { rule } = linted;
      if (!isOf(characterType, rule)) return;
      const { character, type, line } = rule;
      const earlier = known.get(character);
      known.set(character, { line, type });
      if (earlier === undefined) return;
      if (earlier.type === type) {
        report("duplicate-rule", linted.wholePlace(), `the same rule already stands on line ${earlier.line}`);
      } else {
        const message = `line ${earlier.line} gives this character the type ${earlier.type}, and the engine takes this one`;
        report("contradiction", linted.wholePlace(), message);
      }
    },
  };
};
