import { mappingCharFilter } from "../charFilters/mappingCharFilter";
import { parseMappings } from "../charFilters/parseMappings";
import type { CharFilter } from "../Token";
import type { ChainPart } from "./ChainPart";
import { NotModelledHere } from "./NotModelledHere";
import { PartSettings } from "./PartSettings";

/** The char filters that are modelled, by type. */
export const CHAR_FILTERS: readonly string[] = ["mapping"];

/** @throws NotModelledHere */
export function modelCharFilter(part: ChainPart): CharFilter {
  if (!CHAR_FILTERS.includes(part.type)) throw new NotModelledHere();
  return mappingCharFilter(parseMappings(new PartSettings(part).allow("mappings").list("mappings")));
}
