import { JsonScanner } from "./JsonScanner";

/** Where the members of a JSON text stand, by their path: `queries.0.finds`. */
export interface JsonLines {
  /** Line of a value, counted from 1; a member's line is that of its name. */
  readonly lines: ReadonlyMap<string, number>;
  /** The first member that its object has twice, or null: the engine of JavaScript takes the last without a word. */
  readonly repeated: { readonly name: string; readonly line: number } | null;
}

/** Finds out where everything stands. @param text JSON, known to be valid */
export function jsonLines(text: string): JsonLines {
  const scanner = new JsonScanner(text);
  scanner.value("");
  return scanner;
}
