/** A definition in the settings of an index; values are strings, lists, or nested. */
export type Definition = Readonly<Record<string, unknown>>;

export const COMPONENTS = ["filter", "tokenizer", "char_filter", "analyzer"] as const;

/** `settings.index.analysis` of an index or a template, with whatever is not there empty. */
export interface IndexAnalysis {
  readonly analyzer: Readonly<Record<string, Definition>>;
  readonly normalizer: Readonly<Record<string, Definition>>;
  readonly filter: Readonly<Record<string, Definition>>;
  readonly tokenizer: Readonly<Record<string, Definition>>;
  readonly char_filter: Readonly<Record<string, Definition>>;
}

/** Reads `{"index":{"analysis":…}}`, `{"analysis":…}` or nothing. */
export function indexAnalysisOf(settings: unknown): IndexAnalysis {
  const outer = memberOf(settings, "index") ?? settings;
  const analysis = memberOf(outer, "analysis") ?? {};
  const group = (name: string): Readonly<Record<string, Definition>> =>
    Object.fromEntries(
      Object.entries(memberOf(analysis, name) ?? {}).filter((entry): entry is [string, Definition] =>
        isObject(entry[1]),
      ),
    );
  return {
    analyzer: group("analyzer"),
    normalizer: group("normalizer"),
    filter: group("filter"),
    tokenizer: group("tokenizer"),
    char_filter: group("char_filter"),
  };
}

/** A member of an object; undefined for whatever is none. */
export function memberOf(value: unknown, name: string): Record<string, unknown> | undefined {
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isObject(member) ? member : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list, which settings may also have as one text with commas. */
export function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== "string") return [];
  return value
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** A setting's text: the API gives every value as one. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "boolean" ? String(value) : "";
}

/**
 * The names of the filters that a filter runs inside: those of a `multiplexer`, in which commas join a chain, and of a
 * `condition`.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/multiplexer/
 */
export function filterChildren(definition: Definition): string[] {
  const type = textOf(definition["type"]);
  if (type === "multiplexer") return listOf(definition["filters"]).flatMap(listOf);
  if (type === "condition") return listOf(definition["filter"]);
  return [];
}
