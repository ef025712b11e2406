import type { SynonymChain } from "../../dictionary";
import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { PackagesError } from "../../errors";

const NAMES = Object.keys(DictionaryFormat).join(", ");

/**
 * Refuses what is no format: a compiler would, but a program in JavaScript has none.
 *
 * @throws PackagesError with the formats that there are
 */
export function checkDictionaryFormat(format: DictionaryFormat, path: string): void {
  if (Object.values(DictionaryFormat).includes(format)) return;
  throw new PackagesError({
    attempted: "checking the format of the dictionary",
    problem: "it is none of the formats that there are",
    value: String(format),
    where: path,
    remedy: `Use one of: ${NAMES}`,
  });
}

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

/**
 * A format as programs write it: `SOLR_SYNONYMS`, in every language that the constructs are for. Its value
 * (`solr-synonyms`) is what the command line and the object's metadata have, and exists in TypeScript alone.
 */
export function memberOf(format: DictionaryFormat): string {
  const [member] = Object.entries(DictionaryFormat).find(([, value]) => value === format) ?? [format];
  return member;
}
