import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { FORMATS } from "../../dictionary/formats/register";
import { PackagesError } from "../../errors";
import { memberOf } from "../rules/dictionaryFormat";
import { type AnalysisComponent, componentName } from "./AnalysisComponent";

/** A setting of a component that names a file: `stopwords_path` of a `stop` token filter. */
export interface DictionarySetting extends AnalysisComponent {
  readonly setting: string;
}

/**
 * Does nothing when the engine reads files of the format from the setting.
 *
 * @throws PackagesError when it does not, with what reads the format
 */
export function checkFormat(setting: DictionarySetting, format: DictionaryFormat, where: string): void {
  const formats = formatsOf(setting);
  if (formats.includes(format)) return;
  throw new PackagesError({
    attempted: `making the ${componentName(setting)}`,
    problem: `${setting.setting} reads ${formats.map(memberOf).join(" or ")}`,
    value: memberOf(format),
    where,
    remedy: `Name it in ${readersOf(format).join(" or ")}, or associate a dictionary of the right format`,
  });
}

function formatsOf({ component, type, setting }: DictionarySetting): DictionaryFormat[] {
  return Object.values(DictionaryFormat).filter((format) =>
    FORMATS[format].parameters.some(
      (each) => each.component === component && each.types.includes(type) && each.setting === setting,
    ),
  );
}

/** What reads a dictionary of the format, as advice. */
function readersOf(format: DictionaryFormat): string[] {
  return FORMATS[format].parameters.flatMap(({ component, types }) =>
    types.map((type) => `a ${componentName({ component, type })}`),
  );
}
