import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { FORMATS } from "../../dictionary/formats/register";
import { PackagesError } from "../../errors";
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
    problem: `${setting.setting} reads ${formats.join(" or ")}`,
    value: format,
    where,
    remedy: `Name this dictionary in ${readersOf(format).join(" or ")}, or associate one of the right format`,
  });
}

function formatsOf({ component, type, setting }: DictionarySetting): DictionaryFormat[] {
  return Object.values(DictionaryFormat).filter((format) =>
    FORMATS[format].parameters.some(
      (each) => each.component === component && each.types.includes(type) && each.setting === setting,
    ),
  );
}

/** What reads a dictionary of the format, as advice: `stopwords_path of a stop token filter`. */
function readersOf(format: DictionaryFormat): string[] {
  return FORMATS[format].parameters.flatMap(({ component, types, setting }) =>
    types.map((type) => `${setting} of ${componentName({ component, type })}`),
  );
}
