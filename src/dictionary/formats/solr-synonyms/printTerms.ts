/** Terms as Solr's format writes them. */
export function printTerms(terms: readonly string[]): string {
  const printed = terms.map(escapeTerm).join(", ");
  return printed.startsWith("#") ? `\\${printed}` : printed;
}

/** Escapes what Solr's format would read as more than a character of the term. */
function escapeTerm(term: string): string {
  return term.replace(/[\\,]|=(?=>)/g, "\\$&");
}
