import type { NamingPart, Updateable, UsingAnalyzer } from "./DictionaryUse";
import { type Definition, filterChildren, type IndexAnalysis, listOf, textOf } from "./IndexAnalysis";

/** The only filters that the flag acts on. */
const RENEWED: readonly string[] = ["synonym", "synonym_graph"];

/** Whether a filter makes the analyzers that have it updateable. */
function isRenewed(definition: Definition): boolean {
  return RENEWED.includes(textOf(definition["type"])) && isFlagged(definition);
}

/**
 * What `updateable` does in a part: nothing where it stands inside of what does not pass it on, or where the engine can't
 * refresh search analyzers.
 */
export function updateableOf(
  { component }: NamingPart,
  definition: Definition,
  analyzers: readonly UsingAnalyzer[],
  knowsRefresh: boolean,
): Updateable {
  if (!isFlagged(definition)) return "not set";
  if (!knowsRefresh || component !== "filter" || !isRenewed(definition)) return "without effect";
  const isPassedOn = analyzers.length === 0 || analyzers.some((analyzer) => analyzer.isRefreshed);
  return isPassedOn ? "in effect" : "without effect";
}

function isFlagged(definition: Definition): boolean {
  return textOf(definition["updateable"]) === "true";
}

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
