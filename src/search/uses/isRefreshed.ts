import { filterChildren } from "./filterChildren";
import { type Definition, type IndexAnalysis, listOf, textOf } from "./IndexAnalysis";
import { isRenewed } from "./updateableOf";

/**
 * Whether a refresh of the search analyzers builds an analyzer anew: one updateable filter of synonyms is enough, and then
 * every file of the analyzer is read again, that of another filter, a tokenizer or a character filter too.
 *
 * @see https://docs.opensearch.org/latest/im-plugin/refresh-analyzer/
 */
export function isRefreshed(analyzer: Definition, analysis: IndexAnalysis): boolean {
  if (!["", "custom"].includes(textOf(analyzer["type"]))) return false;
  return listOf(analyzer["filter"]).some((name) => isUpdateable(name, analysis, []));
}

/** A multiplexer passes on what its filters are, and a condition does not. */
function isUpdateable(name: string, analysis: IndexAnalysis, passed: readonly string[]): boolean {
  const definition = analysis.filter[name];
  if (definition === undefined || passed.includes(name)) return false;
  if (isRenewed(definition)) return true;
  if (textOf(definition["type"]) !== "multiplexer") return false;
  return filterChildren(definition).some((child) => isUpdateable(child, analysis, [...passed, name]));
}
