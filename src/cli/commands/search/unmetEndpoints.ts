import type { ValidationReport } from "../../../validation";
import type { SearchCommandOptions } from "./searchOptions";

/** A line for each `--search-endpoint` of a domain that nothing is on: its name may be another's, misspelt. */
export function unmetEndpoints(
  { deliveries }: Pick<ValidationReport, "deliveries">,
  { searchEndpoint }: Pick<SearchCommandOptions, "searchEndpoint">,
): string[] {
  const met = new Set(deliveries.flatMap(({ domainName }) => domainName ?? []));
  const names = met.size === 0 ? "none" : [...met].sort().slice(0, MOST_NAMES).join(", ");
  return Object.keys(searchEndpoint)
    .filter((name) => name !== "" && !met.has(name))
    .map(
      (name) => `--search-endpoint ${name}=…: not used, no dictionary is on such a domain here (${names})`,
    );
}

const MOST_NAMES = 5;
