import { posix } from "node:path";
import type { DictionaryUse, NamingPart, UseHolder, UsingAnalyzer } from "./DictionaryUse";
import { type FieldAnalyzers, fieldAnalyzersOf } from "./FieldAnalyzers";
import { formatOfPart } from "./formatOfPart";
import {
  COMPONENTS,
  type Definition,
  filterChildren,
  type IndexAnalysis,
  listOf,
  textOf,
} from "./IndexAnalysis";
import { isRefreshed, updateableOf } from "./updateableOf";

/**
 * Every place in the settings of one index or template that names the file of a package.
 *
 * @param knowsRefresh whether its engine can refresh search analyzers
 */
export function usesIn(
  holder: UseHolder,
  analysis: IndexAnalysis,
  mappings: unknown,
  knowsRefresh: boolean,
): DictionaryUse[] {
  const fields = fieldAnalyzersOf(mappings, Object.keys(analysis.analyzer));
  return COMPONENTS.flatMap((component) =>
    Object.entries(analysis[component]).flatMap(([name, definition]) =>
      pathsIn(definition).map(({ setting, path, packageId }) => {
        const part: NamingPart = { component, name, type: typeOf(component, definition), setting };
        const analyzers = analyzersWith(part, analysis, fields, knowsRefresh);
        return {
          packageId,
          path,
          holder,
          part,
          format: formatOfPart(part, definition),
          updateable: updateableOf(part, definition, analyzers, knowsRefresh),
          analyzers,
        };
      }),
    ),
  );
}

/** Whatever the setting is called: what is not known by its name is a use all the same. */
function pathsIn(definition: Definition): { setting: string; path: string; packageId: string }[] {
  return Object.entries(definition).flatMap(([setting, value]) =>
    [value].flat().flatMap((path) => {
      const packageId = typeof path === "string" ? packageIdIn(path) : null;
      return packageId === null ? [] : [{ setting, path: path as string, packageId }];
    }),
  );
}

/** An analyzer without a type is a custom one. */
function typeOf(component: NamingPart["component"], definition: Definition): string {
  return textOf(definition["type"]) || (component === "analyzer" ? "custom" : "");
}

function analyzersWith(
  part: NamingPart,
  analysis: IndexAnalysis,
  fields: FieldAnalyzers,
  knowsRefresh: boolean,
): UsingAnalyzer[] {
  const kinds = ["analyzer", "normalizer"] as const;
  return kinds.flatMap((kind) =>
    Object.entries(analysis[kind])
      .filter(([name, definition]) => hasPart(name, definition, part, analysis))
      .map(([name, definition]) => ({
        name,
        kind,
        searches: fields.searches.get(name) ?? [],
        indexes: fields.indexes.get(name) ?? [],
        isRefreshed: knowsRefresh && kind === "analyzer" && isRefreshed(definition, analysis),
      })),
  );
}

function hasPart(name: string, definition: Definition, part: NamingPart, analysis: IndexAnalysis): boolean {
  switch (part.component) {
    case "analyzer":
      return name === part.name;
    case "tokenizer":
      return textOf(definition["tokenizer"]) === part.name;
    case "char_filter":
      return listOf(definition["char_filter"]).includes(part.name);
    case "filter":
      return listOf(definition["filter"]).some((each) => isOrHolds(each, part.name, analysis, []));
  }
}

/** A filter may hold others, and one may hold itself. */
function isOrHolds(
  filter: string,
  wanted: string,
  analysis: IndexAnalysis,
  passed: readonly string[],
): boolean {
  if (filter === wanted) return true;
  if (passed.includes(filter)) return false;
  return filterChildren(analysis.filter[filter] ?? {}).some((child) =>
    isOrHolds(child, wanted, analysis, [...passed, filter]),
  );
}

/** How a package's file is named, relative to the config folder or through it. */
const REFERENCE = /(?:^|\/)analyzers\/([^/]+)$/;

/** The package's id in a path of the settings; null for a path that is none of a package. */
function packageIdIn(path: string): string | null {
  return REFERENCE.exec(posix.normalize(path).replace(/\/$/, ""))?.[1] ?? null;
}
