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
