import type { DictionaryDiff, QueryChanges, RuleText, TermChange } from "../DictionaryDiff";
import type { DictionaryRule } from "../DictionaryRule.generated";
import { PackagesError } from "../../errors";
import type { ParsedDictionary } from "../parsing/ParsedDictionary";
import { groupSets, type SetGroup, isSynonymSet } from "./groupSets";
import { movedKeys } from "./movedKeys";
import { pairChanged } from "./pairChanged";
import { ruleKey } from "./ruleIdentity";
import { whyNotCompared } from "./whyNotCompared";
import { termChanges, TermTargets } from "./termChanges";
import { JAVA_WHITE_SPACE } from "../text/javaText";

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
 * @throws PackagesError when the two are of different formats, or `whyNotCompared` says why they are not compared
 */
export function diffDictionaries(
  before: ParsedDictionary,
  after: ParsedDictionary,
  options: DiffOptions = {},
): DictionaryDiff {
  requireSameFormat(before, after);
  requireComparable(before, after);
  const [olds, news] = [distinct(before.rules), distinct(after.rules)];
  const onlyOld = [...olds].filter(([key]) => !news.has(key)).map(([, rule]) => rule);
  const onlyNew = [...news].filter(([key]) => !olds.has(key)).map(([, rule]) => rule);
  const { merged, split, rest } = regrouped(onlyOld, onlyNew);
  const { added, removed, changed } = pairChanged(rest.before, rest.after);
  const moved = movedKeys(synonymKeys(olds), synonymKeys(news));
  const expand = options.expand ?? true;
  const leads = termChanges(new TermTargets(before.rules, expand), new TermTargets(after.rules, expand));
  const terms = saysMoreThanRules(before, after) ? leads : [];
  const cap = <T>(list: readonly T[]): readonly T[] => list.slice(0, options.maxItems ?? list.length);
  return {
    format: after.format,
    identical: onlyOld.length + onlyNew.length + leads.length === 0,
    added: cap(added).map(ruleText),
    removed: cap(removed).map(ruleText),
    changed: cap(changed).map((pair) => ({ before: ruleText(pair.before), after: ruleText(pair.after) })),
    merged: cap(merged).map(({ whole, parts }) => ({ before: parts.map(ruleText), after: ruleText(whole) })),
    split: cap(split).map(({ whole, parts }) => ({ before: ruleText(whole), after: parts.map(ruleText) })),
    moved: cap(moved).map((key) => ({ before: ruleTextOf(olds, key), after: ruleTextOf(news, key) })),
    terms: cap(terms),
    singleWordQueries: queryChanges(leads),
    totals: {
      added: added.length,
      removed: removed.length,
      changed: changed.length,
      merged: merged.length,
      split: split.length,
      moved: moved.length,
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

function requireComparable(before: ParsedDictionary, after: ParsedDictionary): void {
  const problem = whyNotCompared(before, after);
  if (problem === null) return;
  throw new PackagesError({
    attempted: "comparing two dictionaries",
    problem,
    value: after.format,
    remedy: "Ask whyNotCompared() first, and say that they are not compared",
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

interface Regrouped {
  readonly merged: readonly SetGroup[];
  readonly split: readonly SetGroup[];
  readonly rest: { readonly before: DictionaryRule[]; readonly after: DictionaryRule[] };
}

/** Sets that were put together, then sets that were taken apart, and what is left of both sides. */
function regrouped(before: readonly DictionaryRule[], after: readonly DictionaryRule[]): Regrouped {
  const merged = groupSets(after, before);
  const used = new Set(merged.flatMap(({ whole, parts }) => [whole, ...parts]));
  const isLeft = (rule: DictionaryRule): boolean => !used.has(rule);
  const split = groupSets(before.filter(isLeft), after.filter(isLeft));
  for (const { whole, parts } of split) [whole, ...parts].forEach((rule) => used.add(rule));
  return { merged, split, rest: { before: before.filter(isLeft), after: after.filter(isLeft) } };
}

function synonymKeys(rules: ReadonlyMap<string, DictionaryRule>): string[] {
  return [...rules].filter(([, rule]) => isSynonymSet(rule) || rule.kind === "mapping").map(([key]) => key);
}

/** Whether a term can lead elsewhere than the rules say that changed: a word or an entry is its own rule. */
function saysMoreThanRules(...dictionaries: readonly ParsedDictionary[]): boolean {
  const isMore = (rule: DictionaryRule): boolean =>
    isSynonymSet(rule) || rule.kind === "mapping" || rule.kind === "override";
  return dictionaries.some(({ rules }) => rules.some(isMore));
}

const QUERIES_NAMED = 10;

function queryChanges(terms: readonly TermChange[]): QueryChanges {
  const queries = terms.map(({ term }) => term).filter((term) => term !== "" && !JAVA_WHITE_SPACE.test(term));
  return { changed: queries.length, first: queries.slice(0, QUERIES_NAMED) };
}

function ruleTextOf(rules: ReadonlyMap<string, DictionaryRule>, key: string): RuleText {
  const { line = 0, text = "" } = rules.get(key) ?? {};
  return { line, text };
}

function ruleText({ line, text }: DictionaryRule): RuleText {
  return { line, text };
}
