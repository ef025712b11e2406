import type { FileRuleFactory } from "../FileRule";
import { heapText } from "../../weight/heapText";
import { WeightMeter } from "../../weight/WeightMeter";

/** From here on n² − n expansions are a matter of slow queries, and soon of megabytes. */
const MANY_TERMS = 100;

/** `large-equivalents` */
export const largeEquivalents: FileRuleFactory = ({ report, parseOptions }) => ({
  checkRule: (rule): void => {
    const n = rule.terms.count;
    if (rule.terms.inputs >= 0 || n < MANY_TERMS || !parseOptions.expand) return;
    const alone = new WeightMeter(true);
    alone.addScanned(rule.line, rule.terms);
    const { expansions, heapBytes } = alone.weight();
    const sizes = `${expansions} mappings, about ${heapText(heapBytes ?? 0)} of heap on every node`;
    report("large-equivalents", rule.wholePlace(), `${n} equivalents make ${sizes}`);
  },
});
