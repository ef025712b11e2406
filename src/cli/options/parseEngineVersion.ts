import { InvalidArgumentError } from "commander";
import { isEngineVersion } from "../../dictionary/isEngineVersion";

/** Reads `--engine`: an engine that is not understood would pass for the newest, and its refusals be missed. */
export function parseEngineVersion(argument: string): string {
  if (isEngineVersion(argument)) return argument;
  throw new InvalidArgumentError("Write it as the service does: OpenSearch_2.19.");
}
