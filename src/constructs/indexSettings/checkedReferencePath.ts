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
      remedy: `${readerOf(target.format)}, or associate one of the right format`,
    });
  }
  return target.referencePath;
}

/** What reads a dictionary of the format, as advice. */
function readerOf(format: DictionaryFormat): string {
  const { settingsFunctions, parameters } = FORMATS[format];
  if (settingsFunctions.length > 0) return `Use ${settingsFunctions.join(" or ")} for this dictionary`;
  const settings = parameters.map(({ types, setting }) => `${setting} of ${types.join(" or ")}`);
  return `Name this dictionary in ${settings.join(" or ")}`;
}
