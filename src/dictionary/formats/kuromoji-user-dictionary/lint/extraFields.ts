import type { LintContext, LintRuleFactory, LintedRule } from "../../LintRule";
import { JapaneseEntryText, JapaneseField } from "../JapaneseEntryText";
import { placeIn } from "../../../reading/refuse";

const FIELDS = JapaneseField.PART_OF_SPEECH + 1;

/** `extra-fields` */
export const extraFields: LintRuleFactory = (context) => ({ checkRule: (rule) => check(context, rule) });

function check(context: LintContext, { line }: LintedRule): void {
  const entry = new JapaneseEntryText(line, context.parseOptions);
  const count = entry.fields?.length ?? 0;
  if (count <= FIELDS) return;
  const message = `the entry has ${count} fields, of which ${FIELDS} count`;
  context.report("extra-fields", placeIn(line, ...entry.boundsFrom(FIELDS)), message);
}
