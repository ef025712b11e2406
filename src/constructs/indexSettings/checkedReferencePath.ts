import type { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { FORMATS } from "../../dictionary/formats/register";
import { PackagesError } from "../../errors";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/**
 * The reference path of a dictionary that the engine can read with what is being made; a dictionary of unknown
 * format passes.
 *
 * @throws PackagesError when the dictionary is of another format
 */
export function checkedReferencePath(
  target: IndexSettingsTarget,
  made: string,
  formats: readonly DictionaryFormat[],
): string {
  if (target.format !== undefined && !formats.includes(target.format)) {
    throw new PackagesError({
      attempted: `making the ${made}`,
      problem: `it reads ${formats.join(" or ")}`,
      value: target.format,
      where: target.path,
      remedy: `Use ${FORMATS[target.format].settingsFunctions.join(" or ")} for this dictionary, or associate one of the right format`,
    });
  }
  return target.referencePath;
}
