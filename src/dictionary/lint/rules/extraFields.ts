import { parseCsv } from "../../format/kuromojiCsv";
import type { LintRuleFactory } from "../LintRule";

/** `extra-fields` */
export const extraFields: LintRuleFactory = ({ report }) => ({
  checkRule: (rule): void => {
    if (rule.rule?.kind !== "japanese-entry") return;
    const fields = parseCsv(rule.line.whole)?.length ?? 0;
    if (fields > 4)
      report("extra-fields", rule.wholePlace(), `the entry has ${fields} fields, of which 4 count`);
  },
});
