import type { AssociatedDictionary } from "../AssociatedDictionary";
import type { AnalysisComponent } from "./AnalysisComponent";
import { checkFormat } from "./dictionaryFormats";

/**
 * The JSON of a component: its type, the reference paths of its dictionaries, each under the setting that names it, and
 * its other settings. What is left out has the engine's default. A dictionary of unknown format passes.
 *
 * @throws PackagesError when a dictionary is of a format that the engine does not read from its setting
 */
export function componentSettings(
  component: AnalysisComponent,
  dictionaries: Readonly<Record<string, AssociatedDictionary | undefined>>,
  settings: Readonly<Record<string, unknown>> = {},
): { [key: string]: unknown } {
  const given = Object.entries(dictionaries).flatMap(([setting, dictionary]) =>
    dictionary === undefined ? [] : [{ setting, dictionary }],
  );
  for (const { setting, dictionary } of given) {
    if (dictionary.format === undefined) continue;
    checkFormat({ ...component, setting }, dictionary.format, dictionary.node.path);
  }
  return {
    type: component.type,
    ...Object.fromEntries(given.map(({ setting, dictionary }) => [setting, dictionary.referencePath])),
    ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
  };
}
