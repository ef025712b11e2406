import type { LintRuleFactory } from "../LintRule";

/** From here on n² − n mappings are a matter of megabytes and of slow queries. */
const MANY_TERMS = 100;
/** Rough heap of Lucene's builder, read from its source: an ordinal and a list slot a mapping, an entry a term. */
const BYTES_PER_MAPPING = 8;
const BYTES_PER_TERM = 200;

/** `large-equivalents` */
export const largeEquivalents: LintRuleFactory = ({ report, parseOptions }) => ({
  checkRule: (rule): void => {
    const n = rule.terms.count;
    if (rule.terms.inputs >= 0 || n < MANY_TERMS || parseOptions.expand === false) return;
    const mappings = n * n - n;
    const megabytes = Math.ceil((mappings * BYTES_PER_MAPPING + n * BYTES_PER_TERM) / 1e6);
    const sizes = `${mappings} mappings, about ${megabytes} MB of heap on every data node`;
    report("large-equivalents", rule.wholePlace(), `${n} equivalents make ${sizes}`);
  },
});
