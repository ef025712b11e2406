import type { SynonymChain } from "../../dictionary";
import type { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { PackagesError } from "../../errors";
import { memberOf } from "./memberOf";

/** @throws PackagesError when the filter behind the chain reads another format than the dictionary has */
export function refuseOtherFormat(
  chain: SynonymChain | undefined,
  format: DictionaryFormat,
  where: string,
): void {
  const read = chain?.format;
  if (read === undefined || read === format) return;
  throw new PackagesError({
    attempted: "reading a dictionary behind a chain",
    problem: `the synonym filter of the settings reads ${memberOf(read)}`,
    value: memberOf(format),
    where,
    remedy: "Give the format that the filter reads, or name the filter that reads this file",
  });
}
