import type { DictionaryRule } from "../DictionaryRule";
import type { EngineMap } from "./EngineMap";

export type RuleKindName = DictionaryRule["kind"];

/** A rule of a kind without its `text`. */
export type ContentOf<Kind extends RuleKindName> = Omit<Extract<DictionaryRule, { kind: Kind }>, "text">;

/** A rule without its `text`, of any kind. */
export type RuleContent = { [Kind in RuleKindName]: ContentOf<Kind> }[RuleKindName];

/** A term and what it leads to. */
export type Lead = readonly [term: string, targets: readonly string[]];

/** What a kind of rule says, for all code that does not ask which kind it has. */
export interface RuleKind<Kind extends RuleKindName> {
  /** The rule with its terms in canonical order. @default as it is */
  canonical?(rule: ContentOf<Kind>): RuleContent;
  /** The rule as its format writes it, on one line or, for a synset, on one for each term. */
  print(rule: ContentOf<Kind>): string;
  /** What makes two rules the same: everything but the line and the order of terms. */
  identity(rule: ContentOf<Kind>): readonly string[];
  /** The side by which a changed rule is recognised. @default none: the rule has no sides */
  leftSide?(rule: ContentOf<Kind>): readonly string[];
  /** The terms that checks look at, in the order of the line. */
  terms(rule: ContentOf<Kind>): readonly string[];
  /** How many of the terms are inputs. @default none: the rule is no mapping */
  inputCount?(rule: ContentOf<Kind>): number;
  /** Where each term leads. */
  leads(rule: ContentOf<Kind>, expand: boolean): readonly Lead[];
  /** Which of several rules for one term counts. @default "all" */
  readonly repeated?: "all" | "first" | "last";
  /** Puts the rule into what the engine holds. */
  load(rule: ContentOf<Kind>, map: EngineMap): void;
}
