import { IndexSettings } from "../../../src/constructs/indexSettings";
import {
  type AnalysisComponent,
  componentName,
} from "../../../src/constructs/indexSettings/AnalysisComponent";
import { DictionaryFormat } from "../../../src/dictionary/DictionaryFormat";
import { FORMATS } from "../../../src/dictionary/formats/register";
import type { AssociatedFile } from "./AssociatedFile";

/** A component of the register, and the formats that each of its settings reads. */
export interface RegisterComponent extends AnalysisComponent {
  readonly method: string;
  readonly settings: Readonly<Record<string, readonly DictionaryFormat[]>>;
}

/** Every component that the register of formats knows, in its order. */
export function registerComponents(): RegisterComponent[] {
  const found = new Map<string, RegisterComponent & { settings: Record<string, DictionaryFormat[]> }>();
  for (const format of Object.values(DictionaryFormat)) {
    for (const { component, types, setting } of FORMATS[format].parameters) {
      for (const type of types) {
        const method = methodName({ component, type });
        const known = found.get(method) ?? { component, type, method, settings: {} };
        found.set(method, known);
        (known.settings[setting] ??= []).push(format);
      }
    }
  }
  return [...found.values()];
}

/** The method of `IndexSettings` that makes it: `keywordMarkerTokenFilter`, `kuromojiTokenizer`. */
function methodName(component: AnalysisComponent): string {
  const [first = "", ...others] = componentName(component).split(/[_ ]/);
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

/** What a method of `IndexSettings` makes of dictionaries, each under the setting that is to name it. */
export function settingsMadeBy(
  method: string,
  dictionaries: Readonly<Record<string, AssociatedFile>>,
  options: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const methods = IndexSettings as unknown as Record<string, (options: object) => Record<string, unknown>>;
  const made = Object.entries(dictionaries).map(([setting, each]) => [propertyFor(setting), each]);
  const make = methods[method];
  if (make === undefined) throw new Error(`IndexSettings has no method ${method}`);
  return make({ ...(Object.fromEntries(made) as object), ...options });
}

/** The option that a setting's dictionary is given as: `stopwords_path` is the property `stopwords`, `user_dictionary` is `userDictionary`. */
export function propertyFor(setting: string): string {
  return setting.replace(/_path$/, "").replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
