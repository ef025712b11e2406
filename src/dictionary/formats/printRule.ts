import { printCsv } from "./kuromoji-user-dictionary/kuromojiCsv";
import type { RuleContent } from "./canonicalRule";

/** A rule as its format writes it, on one line or, for a synset, on one for each term. */
export function printRule(rule: RuleContent): string {
  switch (rule.kind) {
    case "equivalents":
      return printTerms(rule.terms);
    case "mapping":
      return `${printTerms(rule.inputs)} => ${printTerms(rule.outputs)}`;
    case "synset":
      return rule.terms.map((term, index) => printSynsetLine(rule.synset, index + 1, term)).join("\n");
    case "word":
      return rule.word;
    case "japanese-entry":
      return printCsv(rule.surface, printParts(rule.segments), printParts(rule.readings), rule.partOfSpeech);
    case "korean-entry":
      return [rule.surface, ...rule.segments].join(" ");
    case "override":
      return `${rule.words.join(", ")} => ${rule.stem}`;
  }
}

function printTerms(terms: readonly string[]): string {
  const printed = terms.map(escapeTerm).join(", ");
  return printed.startsWith("#") ? `\\${printed}` : printed;
}

/** Escapes what Solr's format would read as more than a character of the term. */
function escapeTerm(term: string): string {
  return term.replace(/[\\,]|=(?=>)/g, "\\$&");
}

function printSynsetLine(synset: string, wordNumber: number, term: string): string {
  return `s(${synset},${wordNumber},'${term.replace(/'/g, "''")}',n,1,0).`;
}

/** Lucene reads a lone space as no part at all, and nothing as one empty part. */
function printParts(parts: readonly string[]): string {
  return parts.length === 0 ? " " : parts.join(" ");
}
