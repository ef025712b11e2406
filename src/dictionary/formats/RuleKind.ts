import type { RuleBase } from "../reading/Rule";
import { visible } from "../text/javaText";
import type { EngineMap } from "./EngineMap";

/** A rule without its `text`. */
export type ContentOf<Rule extends RuleBase> = Omit<Rule, "text">;

/** A term and what it leads to. */
export type Lead = readonly [term: string, targets: readonly string[]];

/** What entries of the engine's map take. */
export interface EntryWeight<Rule extends RuleBase> {
  /** What the map takes before it has an entry. @default 0 */
  readonly fixedBytes?: number;
  /** Whether the map is a set, to which a word that comes back adds nothing. @default false */
  readonly isSet?: boolean;
  /** How many entries a rule makes. @default 1 */
  entries?(rule: Rule): number;
  /** The bytes that the entries of a rule take. */
  bytes(rule: Rule): number;
}

/** What a kind of rule says, for all code that does not ask which kind it has. */
export interface RuleKind<Rule extends RuleBase> {
  readonly kind: Rule["kind"];
  /** The rule as its format writes it, on one line or, for a synset, on one for each term. */
  print(rule: ContentOf<Rule>): string;
  /** The rule on one line with its terms in canonical order. @default as it is printed */
  canonicalText?(rule: ContentOf<Rule>): string;
  /** What makes two rules the same: everything but the line and the order of terms. */
  identity(rule: ContentOf<Rule>): readonly string[];
  /** The side by which a changed rule is recognised. @default none: the rule has no sides */
  leftSide?(rule: ContentOf<Rule>): readonly string[];
  /** The terms that checks look at, in the order of the line. */
  terms(rule: ContentOf<Rule>): readonly string[];
  /** How many of the terms are inputs. @default none: the rule is no mapping */
  inputCount?(rule: ContentOf<Rule>): number;
  /** Whether the terms stand on lines of their own, and not on the rule's. @default false */
  readonly spansLines?: boolean;
  /** Whether a term that leads to itself is how it is kept. @default false */
  readonly keepsByItself?: boolean;
  /** Where each term leads. */
  leads(rule: ContentOf<Rule>, expand: boolean): readonly Lead[];
  /** Which of several rules for one term counts. @default "all" */
  readonly repeated?: "all" | "first" | "last";
  /** Puts the rule into what the engine holds. */
  load(rule: ContentOf<Rule>, map: EngineMap): void;
  /** What it takes there, in Lucene's map of synonyms or in one of entries. @default nobody has measured it */
  readonly weight?: "synonyms" | EntryWeight<Rule>;
}

/** A rule of a kind, with its canonical text: the order of terms does not change what it says. */
export function ruleOf<Rule extends RuleBase>(
  kind: RuleKind<Rule>,
  content: Omit<Rule, "kind" | "text">,
): Rule {
  const rule = { kind: kind.kind, ...content } as ContentOf<Rule>;
  const text = kind.canonicalText?.(rule) ?? kind.print(rule);
  return { ...rule, text: visible(text) } as Rule;
}

/** Whether a rule is of a kind. */
export function isOf<Rule extends RuleBase>(kind: RuleKind<Rule>, rule: RuleBase | null): rule is Rule {
  return rule?.kind === kind.kind;
}

/** Terms in the order of their code units, without repetitions. */
export function sortedTerms(terms: readonly string[]): string[] {
  return [...new Set(terms)].sort();
}
