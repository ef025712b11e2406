import { type Reading, unread, type UnreadReading, valueOf } from "../../service/door/Reading";
import type { SearchClient } from "../client/SearchClient";
import type { SearchAnswer } from "../client/SearchRequest";
import { segment } from "../client/SearchRequest";
import type { DomainUses } from "./DomainUses";
import type { DictionaryUse, HolderKind } from "./DictionaryUse";
import {
  type DomainEngine,
  engineOf,
  knowsComposableTemplates,
  knowsHiddenIndexes,
  knowsRefresh,
} from "./engineOf";
import { type IndexAnalysis, indexAnalysisOf, isObject, memberOf, textOf } from "./IndexAnalysis";
import { usesIn } from "./usesIn";

/** An index, or what new ones are made from, with its settings. */
export interface Holder {
  readonly kind: HolderKind;
  readonly name: string;
  readonly state: "open" | "closed" | null;
  readonly analysis: IndexAnalysis;
  /** Shards with their replicas: so many copies may have read the file at different times. Null for a template. */
  readonly copies: number | null;
  /** `index.version.created`: chains are built as that version has them. Empty for a template. */
  readonly createdBy: string;
  readonly mappings: unknown;
}

/** The uses, and the settings that they stand in. */
export interface UsesAndHolders extends DomainUses {
  readonly holders: ReadonlyMap<DictionaryUse, Holder>;
}

/** Names in one address: what stands in front of a domain takes 4 KiB of it and more. */
const NAMES_PER_REQUEST = 20;

/** Reads every use of a dictionary on a domain: six requests, and one for the mappings of twenty indexes that have any. */
export async function readUses(client: SearchClient): Promise<UsesAndHolders> {
  const engine = await client.ask({
    request: { method: "GET", path: "/" },
    subject: client.place,
    read: engineOf,
  });
  const known = valueOf(engine);
  if (known === null)
    return { place: client.place, engine, uses: [], unread: unreadOf([engine]), holders: new Map() };
  const lists = await Promise.all([
    readIndexes(client, known, "open"),
    readIndexes(client, known, "closed"),
    ...(knowsComposableTemplates(known) ? [readIndexTemplates(client), readComponentTemplates(client)] : []),
    readLegacyTemplates(client),
  ]);
  const found = lists
    .flatMap((list) => valueOf(list) ?? [])
    .filter((holder) => usesOf(holder, known).length > 0);
  const mapped = await readMappings(client, known, found);
  const pairs = mapped.holders.flatMap((holder) =>
    usesOf(holder, known).map((use) => [use, holder] as const),
  );
  return {
    place: client.place,
    engine,
    uses: pairs.map(([use]) => use),
    unread: unreadOf([...lists, ...mapped.readings]),
    holders: new Map(pairs),
  };
}

function usesOf({ kind, name, state, analysis, mappings }: Holder, engine: DomainEngine): DictionaryUse[] {
  return usesIn({ kind, name, state }, analysis, mappings, knowsRefresh(engine));
}

function unreadOf(readings: readonly Reading<unknown>[]): UnreadReading[] {
  return readings.filter((reading) => reading.kind === "unread");
}

function readIndexes(
  client: SearchClient,
  engine: DomainEngine,
  state: "open" | "closed",
): Promise<Reading<Holder[]>> {
  const settings = "*.settings.index";
  const wanted = ["analysis", "number_of_shards", "number_of_replicas", "version.created"];
  return client.ask({
    request: {
      method: "GET",
      path: "/_all/_settings",
      query: {
        expand_wildcards: knowsHiddenIndexes(engine) ? `${state},hidden` : state,
        filter_path: wanted.map((name) => `${settings}.${name}`).join(","),
      },
    },
    subject: `${state} indexes`,
    read: ({ status, json }) =>
      status === 200 && isObject(json)
        ? Object.entries(json).map(([name, body]) => indexHolder(name, state, memberOf(body, "settings")))
        : undefined,
  });
}

function indexHolder(name: string, state: "open" | "closed", settings: unknown): Holder {
  const index = memberOf(settings, "index") ?? {};
  const shards = Number(textOf(index["number_of_shards"]) || "1");
  const replicas = Number(textOf(index["number_of_replicas"]) || "0");
  return {
    kind: "index",
    name,
    state,
    analysis: indexAnalysisOf(settings),
    copies: shards * (1 + replicas),
    createdBy: textOf(memberOf(index, "version")?.["created"]),
    mappings: {},
  };
}

function readIndexTemplates(client: SearchClient): Promise<Reading<Holder[]>> {
  return readTemplates(client, "/_index_template", "index templates", (json) =>
    namedTemplates(json, "index_templates", "index_template").map(([name, body]) =>
      templateHolder("index template", name, memberOf(body, "template")),
    ),
  );
}

function readComponentTemplates(client: SearchClient): Promise<Reading<Holder[]>> {
  return readTemplates(client, "/_component_template", "component templates", (json) =>
    namedTemplates(json, "component_templates", "component_template").map(([name, body]) =>
      templateHolder("component template", name, memberOf(body, "template")),
    ),
  );
}

function readLegacyTemplates(client: SearchClient): Promise<Reading<Holder[]>> {
  return readTemplates(client, "/_template", "legacy templates", (json) =>
    isObject(json)
      ? Object.entries(json).map(([name, body]) =>
          templateHolder("legacy template", name, isObject(body) ? body : undefined),
        )
      : [],
  );
}

function readTemplates(
  client: SearchClient,
  path: string,
  subject: string,
  holdersOf: (json: unknown) => Holder[],
): Promise<Reading<Holder[]>> {
  const read = ({ status, json }: SearchAnswer): Holder[] | undefined =>
    status === 200 && isObject(json) ? holdersOf(json) : undefined;
  return client.ask({ request: { method: "GET", path }, subject, read });
}

function namedTemplates(json: unknown, list: string, member: string): [string, unknown][] {
  const entries = isObject(json) ? json[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return (entries as unknown[])
    .filter(isObject)
    .map((entry): [string, unknown] => [textOf(entry["name"]), entry[member]]);
}

function templateHolder(
  kind: HolderKind,
  name: string,
  template: Record<string, unknown> | undefined,
): Holder {
  return {
    kind,
    name,
    state: null,
    analysis: indexAnalysisOf(template?.["settings"]),
    copies: null,
    createdBy: "",
    mappings: template?.["mappings"] ?? {},
  };
}

/** Mappings are asked of the indexes that name a dictionary, and of no others. */
async function readMappings(
  client: SearchClient,
  engine: DomainEngine,
  found: readonly Holder[],
): Promise<{ readonly holders: readonly Holder[]; readonly readings: readonly Reading<unknown>[] }> {
  const names = found.filter(({ kind }) => kind === "index").map(({ name }) => name);
  const chunks = Array.from({ length: Math.ceil(names.length / NAMES_PER_REQUEST) }, (_, at) =>
    names.slice(at * NAMES_PER_REQUEST, (at + 1) * NAMES_PER_REQUEST),
  );
  const readings = await Promise.all(chunks.map((chunk) => readMappingsOf(client, engine, chunk)));
  const mappings = new Map(readings.flatMap((reading) => [...(valueOf(reading) ?? [])]));
  const holders = found.map((holder) =>
    holder.kind === "index" ? { ...holder, mappings: mappings.get(holder.name) ?? {} } : holder,
  );
  const missing = readings.flatMap((reading, at) => withoutMapping(reading, chunks[at] ?? []));
  return { holders, readings: [...readings, ...missing] };
}

/** An index that is not in an answer is gone since, or is not shown to these credentials: nobody knows which. */
function withoutMapping(reading: Reading<Map<string, unknown>>, names: readonly string[]): UnreadReading[] {
  if (reading.kind !== "present") return [];
  const { operation } = reading.source;
  return names
    .filter((name) => !reading.value.has(name))
    .map((name) =>
      unread(
        {
          kind: "refused",
          action: "es:ESHttpGet",
          operation,
          why: `the answer has no mapping of the index ${name}`,
          checkedBy: `another run, or the permission indices:admin/mappings/get for ${name}`,
        },
        { ...reading.source, subject: name },
      ),
    );
}

function readMappingsOf(
  client: SearchClient,
  engine: DomainEngine,
  names: readonly string[],
): Promise<Reading<Map<string, unknown>>> {
  return client.ask({
    request: {
      method: "GET",
      path: `/${names.map(segment).join(",")}/_mapping`,
      query: {
        expand_wildcards: knowsHiddenIndexes(engine) ? "open,closed,hidden" : "open,closed",
        // One that was deleted a moment ago hides the others else.
        ignore_unavailable: "true",
      },
    },
    subject: names.join(","),
    read: ({ status, json }) =>
      status === 200 && isObject(json)
        ? new Map(Object.entries(json).map(([name, body]) => [name, memberOf(body, "mappings") ?? {}]))
        : undefined,
  });
}
