import type { RuleBase } from "../../reading/Rule";
import type { RuleKind } from "../RuleKind";
import { equivalentsIdentity, equivalentsLeads, equivalentsText } from "../solr-synonyms/rules";

/** Consecutive lines of a WordNet file with the same synset id. */
export interface SynsetRule extends RuleBase {
  readonly kind: "synset";
  /** The nine characters that Lucene takes for the id. */
  readonly synset: string;
  readonly terms: readonly string[];
}

/** Lines of WordNet's Prolog with one id. */
export const synset: RuleKind<SynsetRule> = {
  kind: "synset",
  print: (rule) => rule.terms.map((term, index) => printLine(rule.synset, index + 1, term)).join("\n"),
  // It is printed as several lines of Prolog; a reader is shown its terms.
  canonicalText: ({ terms }) => equivalentsText(terms),
  identity: ({ terms }) => equivalentsIdentity(terms),
  terms: ({ terms }) => terms,
  spansLines: true,
  leads: ({ terms }, expand) => equivalentsLeads(terms, expand),
  load: ({ terms }, map) => map.synonyms.addSet(terms),
  weight: "synonyms",
};

function printLine(id: string, wordNumber: number, term: string): string {
  return `s(${id},${wordNumber},'${term.replace(/'/g, "''")}',n,1,0).`;
}
