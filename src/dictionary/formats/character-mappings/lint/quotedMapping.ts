import { isOf } from "../../RuleKind";
import { characterMapping } from "../rules";
import type { LintRuleFactory } from "../../LintRule";
import type { LinePlace } from "../../../reading/refuse";

/** `quoted-mapping`, once a file. */
export const quotedMapping: LintRuleFactory = ({ report }) => {
  let first: LinePlace | null = null;
  let count = 0;
  return {
    checkRule: (linted): void => {
      const { rule } = linted;
      if (!isOf(characterMapping, rule)) return;
      if (!isQuoted(rule.match) && !isQuoted(rule.replacement)) return;
      count++;
      // A place is only valid until the next line is read.
      if (first === null) {
        const { line, column, endColumn, text } = linted.wholePlace();
        first = { line, column, endColumn, text };
      }
    },
    end: (): void => {
      if (first === null) return;
      const lines = count === 1 ? "a line has" : `${count} lines have`;
      report("quoted-mapping", first, `${lines} quotes around a side, which are read as a part of it`);
    },
  };
};

function isQuoted(side: string): boolean {
  return side.length > 1 && side.startsWith('"') && side.endsWith('"');
}
