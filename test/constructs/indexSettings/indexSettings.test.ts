import { IndexSettings } from "../../../src";
import { DictionaryFormat } from "../../../src/dictionary/DictionaryFormat";
import { AssociatedFile } from "./AssociatedFile";
import { failure } from "./failure";
import { type RegisterComponent, registerComponents, settingsMadeBy } from "./registerComponents";

const COMPONENTS = registerComponents();

describe("IndexSettings", () => {
  it("has a method for every component of the register that reads a dictionary, and no other", () => {
    const methods = Object.getOwnPropertyNames(IndexSettings).filter((name) =>
      name.match(/Filter$|Tokenizer$/),
    );
    expect(methods.sort()).toEqual(COMPONENTS.map(({ method }) => method).sort());
    const others = Object.getOwnPropertyNames(IndexSettings).filter((name) => !methods.includes(name));
    expect(others.sort()).toEqual(["length", "name", "prototype"]);
  });
});

/** A dictionary for each setting of a component, at a path that has the setting's name. */
function dictionariesFor(
  { settings }: RegisterComponent,
  formatOf: (setting: string, formats: readonly DictionaryFormat[]) => DictionaryFormat | undefined,
): Record<string, AssociatedFile> {
  const made = Object.entries(settings).map(([setting, formats]) => [
    setting,
    AssociatedFile.alone(setting, {
      referencePath: `analyzers/${setting}`,
      format: formatOf(setting, formats),
    }),
  ]);
  return Object.fromEntries(made) as Record<string, AssociatedFile>;
}

/** `stop-words` as every language writes it. */
function asInPrograms(format: DictionaryFormat): string {
  return format.toUpperCase().replaceAll("-", "_");
}

describe.each(COMPONENTS)("IndexSettings.$method", (component) => {
  const { method, type, settings } = component;
  const named = Object.fromEntries(Object.keys(settings).map((setting) => [setting, `analyzers/${setting}`]));

  it("names each dictionary in the setting that the engine reads it from, and nothing else", () => {
    const made = settingsMadeBy(
      method,
      dictionariesFor(component, (_, formats) => formats[0]),
    );
    expect(made).toEqual({ type, ...named });
  });

  it("takes dictionaries whose format nobody knows", () => {
    const made = settingsMadeBy(
      method,
      dictionariesFor(component, () => undefined),
    );
    expect(made).toEqual({ type, ...named });
  });

  const wrong = Object.entries(settings).flatMap(([setting, formats]) =>
    Object.values(DictionaryFormat)
      .filter((format) => !formats.includes(format))
      .map((format) => [setting, format] as const),
  );

  it.each(wrong)("refuses in %s a dictionary of format %s, and says what reads it", (setting, format) => {
    const dictionaries = dictionariesFor(component, (each, formats) =>
      each === setting ? format : formats[0],
    );
    const error = failure(() => settingsMadeBy(method, dictionaries));
    expect(error.where).toBe(`search/${setting}`);
    expect(error.value).toBe(asInPrograms(format));
    expect(error.problem).toBe(`${setting} reads ${settings[setting]?.map(asInPrograms).join(" or ")}`);
    const readers = registerComponents().filter((each) =>
      Object.values(each.settings).some((formats) => formats.includes(format)),
    );
    expect(readers.length).toBeGreaterThan(0);
    const names = readers.map(
      (reader) => `a ${reader.type.replace(/(?<!_tokenizer)$/, ` ${reader.component}`)}`,
    );
    expect(/^Name it in (.*), or associate/.exec(error.remedy)?.[1]?.split(" or ")).toEqual(names);
  });
});
