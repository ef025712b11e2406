import type { Reading } from "../../service/door/Reading";
import type { ChainInParts } from "./chainOf";
import { type Analysis, askAnalysis } from "./ChainQuestions";
import type { SearchContext } from "./SearchContext";

/** Where a chain is built: in an index, or in the domain. */
export interface ChainPlace {
  readonly index: string | null;
  readonly createdBy: string;
}

/** Asks for a chain in parts, once of all indexes that are alike; null where only the index knows its parts, and can't be asked. */
export function askParts(
  { chain, needsIndex }: ChainInParts,
  { index, createdBy }: ChainPlace,
  texts: readonly string[],
  { client, shared }: Pick<SearchContext, "client" | "shared">,
): Promise<Reading<Analysis> | null> {
  if (index === null && needsIndex) return Promise.resolve(null);
  const ask = (): Promise<Reading<Analysis>> => askAnalysis(client, { index, body: chain, texts });
  return needsIndex ? ask() : shared.of([index === null ? null : createdBy, chain, texts], ask);
}
