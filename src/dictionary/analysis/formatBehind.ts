import { PackagesError } from "../../errors";
import type { DictionaryFormat } from "../DictionaryFormat";
import type { SynonymChain } from "./SynonymChain";

/**
 * The format of a file that a synonym filter reads: what the filter's settings say, else what is given.
 *
 * @throws PackagesError when the two contradict each other
 */
export function formatBehind(
  analyzer: SynonymChain | undefined,
  given: DictionaryFormat | undefined,
): DictionaryFormat | undefined {
  const read = analyzer?.format;
  if (read === undefined || read === given) return given;
  if (given === undefined) return read;
  throw new PackagesError({
    attempted: "reading a dictionary behind a chain",
    problem: `the synonym filter of the settings reads ${read}`,
    value: given,
    remedy: "Give the format that the filter reads, or name the filter that reads this file",
  });
}
