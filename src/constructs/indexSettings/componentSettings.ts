import { Token } from "cdktf";
import { PackagesError } from "../../errors";
import type { AssociatedDictionary } from "../AssociatedDictionary";
import { type AnalysisComponent, componentName } from "./AnalysisComponent";
import { checkFormat } from "./dictionaryFormats";

/** Dictionaries, each under the setting that names its file. */
export type NamedDictionaries = Readonly<Record<string, AssociatedDictionary | undefined>>;

/**
 * The JSON of a component: its type, the reference paths of its dictionaries, each under the setting that names it, and
 * its other settings. What is left out has the engine's default. A dictionary of unknown format passes.
 *
 * @throws PackagesError when there is no dictionary, one is of a format that the engine does not read from its
 * setting, or they are on two domains
 */
export function componentSettings(
  component: AnalysisComponent,
  dictionaries: NamedDictionaries,
  settings: Readonly<Record<string, unknown>> = {},
): { [key: string]: unknown } {
  const given = Object.entries(dictionaries).flatMap(([setting, dictionary]) =>
    dictionary === undefined ? [] : [{ setting, dictionary }],
  );
  if (given.length === 0) throw noDictionary(component, Object.keys(dictionaries));
  for (const { setting, dictionary } of given) {
    if (dictionary.format === undefined) continue;
    checkFormat({ ...component, setting }, dictionary.format, dictionary.node.path);
  }
  refuseTwoDomains(
    component,
    given.map(({ dictionary }) => dictionary),
  );
  return {
    type: component.type,
    ...Object.fromEntries(given.map(({ setting, dictionary }) => [setting, dictionary.referencePath])),
    ...Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
  };
}

function noDictionary(component: AnalysisComponent, settings: readonly string[]): PackagesError {
  return new PackagesError({
    attempted: `making the ${componentName(component)}`,
    problem: "no dictionary is given",
    remedy: `Give the association that is to be named in ${settings.join(" or ")}`,
  });
}

/** An index is on one domain, and finds there only what is associated with it. */
function refuseTwoDomains(component: AnalysisComponent, dictionaries: readonly AssociatedDictionary[]): void {
  const [first, ...others] = dictionaries.filter(({ domainName }) => !Token.isUnresolved(domainName));
  const other = others.find(({ domainName }) => domainName !== first?.domainName);
  if (first === undefined || other === undefined) return;
  throw new PackagesError({
    attempted: `making the ${componentName(component)}`,
    problem: `its dictionaries are on two domains, and ${first.node.path} is on ${first.domainName}`,
    value: other.domainName,
    where: other.node.path,
    remedy: "Give associations with one domain, the one that has the index",
  });
}
