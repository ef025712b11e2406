import type { NamingPart, Updateable } from "./DictionaryUse";
import { type Definition, textOf } from "./IndexAnalysis";

/** The only filters that the flag acts on. */
const RENEWED: readonly string[] = ["synonym", "synonym_graph"];

/** What `updateable` does in a part, in an engine that can refresh search analyzers or can't. */
export function updateableOf(
  { component, type }: NamingPart,
  definition: Definition,
  knowsRefresh: boolean,
): Updateable {
  if (textOf(definition["updateable"]) !== "true") return "not set";
  return knowsRefresh && component === "filter" && RENEWED.includes(type) ? "in effect" : "without effect";
}
