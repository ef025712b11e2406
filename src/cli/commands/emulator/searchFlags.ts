import { InvalidArgumentError } from "commander";
import type { EmulatorOptions } from "../../../emulator";
import { PackagesError } from "../../../errors";
import { parseUrl } from "../../parseUrl";
import { say } from "../../print";

/** What the command line says about the search engines behind the domains. */
export interface SearchFlags {
  /** `auto` or an address. */
  readonly search?: string;
  readonly searchConfig?: string;
}

const AUTO = "auto";

/** The value of `--search`. @throws InvalidArgumentError which commander prints with the option */
export function parseSearch(value: string): string {
  if (value === AUTO) return value;
  try {
    return parseUrl(value);
  } catch {
    throw new InvalidArgumentError("It must be auto, or the whole address of a node: http://127.0.0.1:9200.");
  }
}

/**
 * The option of the local AWS.
 *
 * @param signal stops what is prepared, which takes a while the first time
 * @throws PackagesError for a folder without a node
 */
export function searchOption(
  { search, searchConfig }: SearchFlags,
  signal: AbortSignal,
): EmulatorOptions["search"] {
  const url = search === AUTO ? undefined : search;
  if (url !== undefined) return { url, configFolder: searchConfig };
  if (searchConfig !== undefined) throw nodeMissing(searchConfig);
  return search === undefined ? undefined : { auto: true, signal, onProgress: say };
}

function nodeMissing(value: string): PackagesError {
  return new PackagesError({
    attempted: "reading --search-config",
    problem: "it is for a node of yours, and --search names none",
    value,
    remedy: "Name the node with --search http://…, or leave --search-config out",
  });
}
