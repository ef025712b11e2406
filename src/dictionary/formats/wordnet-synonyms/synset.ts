import type { RuleKind } from "../RuleKind";
import { equivalentsIdentity, equivalentsLeads } from "../solr-synonyms/equivalents";
import { sortedTerms } from "../sortedTerms";

/** Lines of WordNet's Prolog with one id. */
export const synset: RuleKind<"synset"> = {
  // A synset prints as several lines of Prolog; a reader is shown its terms.
  canonical: ({ line, terms }) => ({ kind: "equivalents", line, terms: sortedTerms(terms) }),
  print: (rule) => rule.terms.map((term, index) => printLine(rule.synset, index + 1, term)).join("\n"),
  identity: ({ terms }) => equivalentsIdentity(terms),
  terms: ({ terms }) => terms,
  leads: ({ terms }, expand) => equivalentsLeads(terms, expand),
  load: ({ terms }, map) => map.synonyms.addSet(terms),
};

function printLine(id: string, wordNumber: number, term: string): string {
  return `s(${id},${wordNumber},'${term.replace(/'/g, "''")}',n,1,0).`;
}
