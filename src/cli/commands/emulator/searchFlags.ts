import { InvalidArgumentError } from "commander";
import type { EmulatorOptions } from "../../../emulator";
import { PackagesError } from "../../../errors";
import { parseUrl } from "../../options/optionValues";
import { note } from "../../terminal/print";

/** What the command line says about the search engines behind the domains. */
export interface SearchFlags {
  /** `auto` or an address. */
  readonly nodes?: string;
  readonly nodesConfig?: string;
}

const AUTO = "auto";

/** The value of `--nodes`. @throws InvalidArgumentError which commander prints with the option */
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
  { nodes, nodesConfig }: SearchFlags,
  signal: AbortSignal,
): EmulatorOptions["search"] {
  const url = nodes === AUTO ? undefined : nodes;
  if (url !== undefined) return { url, configFolder: nodesConfig };
  if (nodesConfig !== undefined) throw nodeMissing(nodesConfig);
  return nodes === undefined ? undefined : { auto: true, signal, onProgress: note };
}

function nodeMissing(value: string): PackagesError {
  return new PackagesError({
    attempted: "reading --nodes-config",
    problem: "it is for a node of yours, and --nodes names none",
    value,
    remedy: "Name the node with --nodes http://…, or leave --nodes-config out",
  });
}
