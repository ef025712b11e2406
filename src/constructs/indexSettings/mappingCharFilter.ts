import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

/** How a `mapping` char filter is set. */
export interface MappingCharFilterOptions {
  /** What is replaced in the text before it is cut into words, `mappings_path`. */
  readonly mappings: AssociatedDictionary;
}

/** @throws PackagesError when the dictionary is of another format */
export function mappingCharFilter(options: MappingCharFilterOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "char filter", type: "mapping" },
    { mappings_path: options.mappings },
  );
}
