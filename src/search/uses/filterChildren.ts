import { type Definition, listOf, textOf } from "./IndexAnalysis";

/**
 * The names of the filters that a filter runs inside: those of a `multiplexer`, in which commas join a chain, and of a
 * `condition`.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/multiplexer/
 */
export function filterChildren(definition: Definition): string[] {
  const type = textOf(definition["type"]);
  if (type === "multiplexer") return listOf(definition["filters"]).flatMap(listOf);
  if (type === "condition") return listOf(definition["filter"]);
  return [];
}
