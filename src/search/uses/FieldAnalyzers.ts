import { isObject, textOf } from "./IndexAnalysis";

/** Which fields have which analyzers. */
export interface FieldAnalyzers {
  /** By the analyzer's or normalizer's name: the fields that are searched with it. */
  readonly searches: ReadonlyMap<string, readonly string[]>;
  /** The same for documents. */
  readonly indexes: ReadonlyMap<string, readonly string[]>;
}

/** What stands for every text field that names no analyzer. */
const EVERY_OTHER_FIELD = "*";

/**
 * Reads the mappings of an index. A field is searched with its `search_analyzer`, else with its `analyzer`; one that names
 * none has `default_search` (and `default_search_quoted` for phrases), else `default`, where the settings have them.
 *
 * @see https://docs.opensearch.org/latest/analyzers/search-analyzers/
 */
export function fieldAnalyzersOf(mappings: unknown, analyzers: readonly string[]): FieldAnalyzers {
  const hasOwnSearch = analyzers.includes("default_search");
  const searches = new Map<string, string[]>([
    [hasOwnSearch ? "default_search" : "default", [EVERY_OTHER_FIELD]],
    ["default_search_quoted", [EVERY_OTHER_FIELD]],
  ]);
  const indexes = new Map<string, string[]>([["default", [EVERY_OTHER_FIELD]]]);
  for (const { path, definition } of fieldsOf(mappings)) {
    const analyzer = textOf(definition["analyzer"]) || textOf(definition["normalizer"]);
    add(indexes, analyzer, path);
    add(searches, textOf(definition["search_analyzer"]) || analyzer, path);
    add(searches, textOf(definition["search_quote_analyzer"]), path);
  }
  return { searches, indexes };
}

function add(fields: Map<string, string[]>, analyzer: string, path: string): void {
  if (analyzer === "") return;
  const paths = fields.get(analyzer) ?? [];
  if (!paths.includes(path)) fields.set(analyzer, [...paths, path].sort());
}

interface Field {
  readonly path: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

function* fieldsOf(mappings: unknown, prefix = ""): Generator<Field> {
  if (!isObject(mappings)) return;
  for (const group of ["properties", "fields"]) {
    const members = mappings[group];
    if (!isObject(members)) continue;
    for (const [name, definition] of Object.entries(members)) {
      if (!isObject(definition)) continue;
      const path = `${prefix}${name}`;
      yield { path, definition };
      yield* fieldsOf(definition, `${path}.`);
    }
  }
  yield* templatesOf(mappings, prefix);
}

/** Fields that come with documents: `{"dynamic_templates":[{"strings":{"mapping":{…}}}]}`. */
function* templatesOf(mappings: Record<string, unknown>, prefix: string): Generator<Field> {
  const templates = mappings["dynamic_templates"];
  if (!Array.isArray(templates)) return;
  for (const template of templates as unknown[]) {
    if (!isObject(template)) continue;
    for (const [name, body] of Object.entries(template)) {
      const mapping = isObject(body) ? body["mapping"] : undefined;
      if (!isObject(mapping)) continue;
      yield { path: `${prefix}dynamic template ${name}`, definition: mapping };
      yield* fieldsOf(mapping, `${prefix}dynamic template ${name}.`);
    }
  }
}
