import type { Lead, RuleKind } from "../RuleKind";
import { sortedTerms } from "../sortedTerms";
import { printTerms } from "./printTerms";

/** `a, b, c` */
export const equivalents: RuleKind<"equivalents"> = {
  canonical: (rule) => ({ ...rule, terms: sortedTerms(rule.terms) }),
  print: ({ terms }) => printTerms(terms),
  identity: ({ terms }) => equivalentsIdentity(terms),
  terms: ({ terms }) => terms,
  leads: ({ terms }, expand) => equivalentsLeads(terms, expand),
  load: ({ terms }, map) => map.synonyms.addSet(terms),
};

/** Equivalents are the same, whichever format they come from. */
export function equivalentsIdentity(terms: readonly string[]): readonly string[] {
  return ["equivalents", ...sortedTerms(terms)];
}

/** Equivalents keep the term itself, so what it leads to includes it. */
export function equivalentsLeads(terms: readonly string[], expand: boolean): readonly Lead[] {
  const targets = expand ? terms : terms.slice(0, 1);
  return terms.map((term) => [term, targets]);
}
