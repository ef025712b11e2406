import { staysDeclared } from "../../contract/PlannedAction";
import { sourceId } from "../../service/snapshot";
import type { Comparison, SourceSubject } from "./Comparison";

/** Each source object once, however many packages are copied from it. Deleted packages need theirs no more. */
export function sourcesOf({ packages }: Comparison): SourceSubject[] {
  const kept = packages.filter(({ plannedAction }) => staysDeclared(plannedAction));
  const sources = kept.map(({ source }) => source).filter((source) => source !== null);
  return [...new Map(sources.map((source) => [sourceId(source), source])).values()];
}
