import type { RuleBase } from "../../reading/Rule";
import { type Lead, type RuleKind, sortedTerms } from "../RuleKind";

/** Terms that lead to each other (or, without `expand`, all to the first). */
export interface EquivalentsRule extends RuleBase {
  readonly kind: "equivalents";
  readonly terms: readonly string[];
}

/** Inputs that the outputs replace: `a, b => c`. */
export interface MappingRule extends RuleBase {
  readonly kind: "mapping";
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** `a, b, c` */
export const equivalents: RuleKind<EquivalentsRule> = {
  kind: "equivalents",
  print: ({ terms }) => printTerms(terms),
  canonicalText: ({ terms }) => equivalentsText(terms),
  identity: ({ terms }) => equivalentsIdentity(terms),
  terms: ({ terms }) => terms,
  leads: ({ terms }, expand) => equivalentsLeads(terms, expand),
  load: ({ terms }, map) => map.synonyms.addSet(terms),
  weight: "synonyms",
};

/** `a, b => c` */
export const mapping: RuleKind<MappingRule> = {
  kind: "mapping",
  print: ({ inputs, outputs }) => printMapping(inputs, outputs),
  canonicalText: ({ inputs, outputs }) => printMapping(sortedTerms(inputs), sortedTerms(outputs)),
  identity: ({ inputs, outputs }) => ["mapping", ...sortedTerms(inputs), "", ...sortedTerms(outputs)],
  leftSide: ({ inputs }) => sortedTerms(inputs),
  terms: ({ inputs, outputs }) => [...inputs, ...outputs],
  inputCount: ({ inputs }) => inputs.length,
  leads: ({ inputs, outputs }) => inputs.map((input) => [input, outputs]),
  load: ({ inputs, outputs }, map) => map.synonyms.addAll(inputs, outputs),
  weight: "synonyms",
};

/** Equivalents on one line, whichever format they come from. */
export function equivalentsText(terms: readonly string[]): string {
  return printTerms(sortedTerms(terms));
}

/** Equivalents are the same, whichever format they come from. */
export function equivalentsIdentity(terms: readonly string[]): readonly string[] {
  return ["equivalents", ...sortedTerms(terms)];
}

/** Equivalents keep the term itself, so what it leads to includes it. */
export function equivalentsLeads(terms: readonly string[], expand: boolean): readonly Lead[] {
  const targets = expand ? terms : terms.slice(0, 1);
  return terms.map((term) => [term, targets]);
}

function printMapping(inputs: readonly string[], outputs: readonly string[]): string {
  return `${printTerms(inputs)} => ${printTerms(outputs)}`;
}

/** Terms as Solr's format writes them. */
function printTerms(terms: readonly string[]): string {
  const printed = terms.map(escapeTerm).join(", ");
  return printed.startsWith("#") ? `\\${printed}` : printed;
}

/** Escapes what Solr's format would read as more than a character of the term. */
function escapeTerm(term: string): string {
  return term.replace(/[\\,]|=(?=>)/g, "\\$&");
}
