import type { DictionaryDiff, RuleText } from "../DictionaryDiff";
import type { DictionaryRule } from "../DictionaryRule";
import { PackagesError } from "../../errors";
import type { ParsedDictionary } from "../ParsedDictionary";
import { pairChanged } from "./pairChanged";
import { ruleKey } from "./ruleIdentity";
import { termChanges, TermTargets } from "./termChanges";

/** How much of a difference is listed. */
export interface DiffOptions {
  /** The longest that each list may get; totals stay true. @default no limit */
  readonly maxItems?: number;
  /** `expand` of the synonym filter, as both were parsed with. @default true */
  readonly expand?: boolean;
}

/**
 * Says what changed in meaning from one dictionary to another. Order, comments, formatting and repetitions do
 * not count. Dictionaries that the engine refuses are compared as far as they were read.
 *
 * @throws PackagesError when the two are of different formats
 */
export function diffDictionaries(
  before: ParsedDictionary,
  after: ParsedDictionary,
  options: DiffOptions = {},
): DictionaryDiff {
  requireSameFormat(before, after);
  const [olds, news] = [distinct(before.rules), distinct(after.rules)];
  const onlyOld = [...olds].filter(([key]) => !news.has(key)).map(([, rule]) => rule);
  const onlyNew = [...news].filter(([key]) => !olds.has(key)).map(([, rule]) => rule);
  const { added, removed, changed } = pairChanged(onlyOld, onlyNew);
  const expand = options.expand ?? true;
  const terms = termChanges(new TermTargets(before.rules, expand), new TermTargets(after.rules, expand));
  const cap = <T>(list: readonly T[]): readonly T[] => list.slice(0, options.maxItems ?? list.length);
  return {
    format: after.format,
    identical: onlyOld.length + onlyNew.length + terms.length === 0,
    added: cap(added).map(ruleText),
    removed: cap(removed).map(ruleText),
    changed: cap(changed).map((pair) => ({ before: ruleText(pair.before), after: ruleText(pair.after) })),
    terms: cap(terms),
    totals: {
      added: added.length,
      removed: removed.length,
      changed: changed.length,
      terms: terms.length,
      rulesBefore: before.rules.length,
      rulesAfter: after.rules.length,
    },
  };
}

function requireSameFormat(before: ParsedDictionary, after: ParsedDictionary): void {
  if (before.format === after.format) return;
  throw new PackagesError({
    attempted: "comparing two dictionaries",
    problem: `the older one is ${before.format} and the newer one is not`,
    value: after.format,
    remedy: "Read both in the same format",
  });
}

/** The first of each rule. */
function distinct(rules: readonly DictionaryRule[]): Map<string, DictionaryRule> {
  const byKey = new Map<string, DictionaryRule>();
  for (const rule of rules) {
    const key = ruleKey(rule);
    if (!byKey.has(key)) byKey.set(key, rule);
  }
  return byKey;
}

function ruleText({ line, text }: DictionaryRule): RuleText {
  return { line, text };
}
