import type { NamingPart, Updateable, UsingAnalyzer } from "./DictionaryUse";
import { type Definition, textOf } from "./IndexAnalysis";

/** The only filters that the flag acts on. */
const RENEWED: readonly string[] = ["synonym", "synonym_graph"];

/** Whether a filter makes the analyzers that have it updateable. */
export function isRenewed(definition: Definition): boolean {
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
