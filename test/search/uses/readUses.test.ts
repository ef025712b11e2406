import { type Received, replies, type SearchAnswering, SearchServer } from "../SearchServer";

let server: SearchServer;
beforeEach(async () => {
  server = await SearchServer.start();
});
afterEach(() => server.stop());

const OPENSEARCH = { version: { distribution: "opensearch", number: "2.19.0" } };
const elasticsearch = (number: string) => ({ version: { number, build_flavor: "oss" } });
const ANALYSIS = {
  filter: { f: { type: "stop", stopwords_path: "analyzers/F1" } },
  analyzer: { a: { tokenizer: "standard", filter: ["f"] } },
};
const settingsOf = (analysis: object, more: object = {}) => ({
  settings: { index: { analysis, number_of_shards: "1", number_of_replicas: "1", ...more } },
});
const DENIED = {
  error: {
    type: "security_exception",
    reason: "no permissions for [indices:monitor/settings/get] and User [name=ana]",
  },
  status: 403,
};

/** A domain: what it answers to each list. Whatever else is asked is an error. */
type Lists = Readonly<Record<string, readonly [number, unknown]>>;

function domainOf({
  root = OPENSEARCH,
  lists = {},
}: {
  readonly root?: object;
  readonly lists?: Lists;
}): SearchAnswering {
  return (response, request) => {
    const [status, body] =
      request.url === "/" ? ([200, root] as const) : (lists[listOf(request)] ?? [200, {}]);
    replies(status, body)(response, request);
  };
}

/** The name of a list that a request asks for. */
function listOf({ url }: Received): string {
  const { pathname, searchParams } = new URL(url, "http://x");
  if (pathname.endsWith("_mapping")) return "mappings";
  if (pathname === "/_all/_settings") return searchParams.get("expand_wildcards")!.split(",")[0]!;
  return pathname;
}

const WHOLE: Lists = {
  open: [
    200,
    {
      shop: settingsOf(ANALYSIS),
      plain: settingsOf({}),
      ".ds-logs-000001": settingsOf(ANALYSIS, { hidden: "true" }),
    },
  ],
  closed: [200, { old: settingsOf(ANALYSIS) }],
  mappings: [
    200,
    {
      shop: { mappings: { properties: { title: { type: "text", analyzer: "a" } } } },
      ".ds-logs-000001": { mappings: {} },
      old: { mappings: {} },
    },
  ],
  "/_index_template": [
    200,
    {
      index_templates: [
        {
          name: "it",
          index_template: {
            template: {
              settings: { index: { analysis: ANALYSIS } },
              mappings: { properties: { body: { type: "text", analyzer: "a" } } },
            },
          },
        },
      ],
    },
  ],
  "/_component_template": [
    200,
    {
      component_templates: [
        { name: "ct", component_template: { template: { settings: { analysis: ANALYSIS } } } },
      ],
    },
  ],
  "/_template": [200, { lt: { settings: { index: { analysis: ANALYSIS } }, mappings: {} } }],
};

describe("the uses on a domain", () => {
  it("say of an index without a mapping in the answer that more may be there, and leave the others", async () => {
    const mappings = [200, { shop: { mappings: {} }, old: { mappings: {} } }] as const;
    server.answering = domainOf({ lists: { ...WHOLE, mappings } });
    const { uses, unread } = await server.domain().uses();
    expect(uses).toHaveLength(6);
    expect(unread.map(({ failure }) => failure.why)).toEqual([
      "the answer has no mapping of the index .ds-logs-000001",
    ]);
  });

  it("are those of open, closed and hidden indexes, and of templates of three kinds", async () => {
    server.answering = domainOf({ lists: WHOLE });
    const { uses, unread, engine } = await server.domain().uses();
    expect(uses.map(({ holder: { kind, name, state } }) => [kind, name, state])).toEqual([
      ["index", "shop", "open"],
      ["index", ".ds-logs-000001", "open"],
      ["index", "old", "closed"],
      ["index template", "it", null],
      ["component template", "ct", null],
      ["legacy template", "lt", null],
    ]);
    expect(uses.map(({ analyzers }) => analyzers[0]!.searches)).toEqual([
      ["title"],
      [],
      [],
      ["body"],
      [],
      [],
    ]);
    expect(unread).toEqual([]);
    expect(engine).toMatchObject({ value: { distribution: "opensearch", engineVersion: "OpenSearch_2.19" } });
  });

  it("are read with nothing but GET, and once", async () => {
    server.answering = domainOf({ lists: WHOLE });
    const domain = server.domain();
    await Promise.all([domain.uses(), domain.uses()]);
    expect(new Set(server.received.map(({ method, body }) => method + body))).toEqual(new Set(["GET"]));
    expect(server.received).toHaveLength(7);
  });

  it("ask for the mappings of indexes that name a dictionary only, twenty at a time", async () => {
    const indexes = Object.fromEntries(
      Array.from({ length: 45 }, (_, at) => [`idx-${at}`, settingsOf(at < 41 ? ANALYSIS : {})]),
    );
    server.answering = domainOf({ lists: { open: [200, indexes] } });
    const { uses } = await server.domain().uses();
    expect(uses).toHaveLength(41);
    const asked = server.received
      .filter((each) => listOf(each) === "mappings")
      .map(({ url }) => url.split("/")[1]!.split(",").length);
    expect(asked.sort()).toEqual([1, 20, 20]);
  });

  it.each(Object.keys(WHOLE))("leave the rest when %s may not be read, and say so", async (denied) => {
    server.answering = domainOf({ lists: { ...WHOLE, [denied]: [403, DENIED] } });
    const { uses, unread } = await server.domain().uses();
    const expected = denied === "open" ? 4 : denied === "mappings" ? 6 : 5;
    expect(uses).toHaveLength(expected);
    expect(unread).toHaveLength(1);
    expect(unread[0]!.failure).toMatchObject({
      kind: "denied",
      checkedBy: "the permission indices:monitor/settings/get of fine-grained access control",
    });
  });

  it("are not known when the endpoint is no engine's, and nothing else is asked", async () => {
    for (const answering of [
      replies(200, "<html></html>"),
      replies(200, { version: {} }),
      replies(401, ""),
    ]) {
      server.answering = answering;
      const domain = server.domain();
      const { uses, unread, engine } = await domain.uses();
      expect([uses, unread.length, engine.kind, domain.calls]).toEqual([[], 1, "unread", 1]);
      expect(await domain.serving("F1", null)).toEqual([]);
      expect(domain.calls).toBe(1);
    }
  });

  it.each([
    ["7.1.1", false, false],
    ["7.4.2", false, false],
    ["7.7.0", true, false],
    ["7.10.2", true, true],
  ])("of Elasticsearch %s are asked for in its own words", async (number, knowsHidden, knowsComposable) => {
    server.answering = domainOf({ root: elasticsearch(number), lists: WHOLE });
    const { engine, uses } = await server.domain().uses();
    const urls = server.received.map(({ url }) => url);
    expect(engine).toMatchObject({
      value: {
        distribution: "elasticsearch",
        engineVersion: `Elasticsearch_${number.replace(/\.\d+$/, "")}`,
      },
    });
    expect(urls.some((url) => url.includes("hidden"))).toBe(knowsHidden);
    expect(urls.some((url) => url.includes("_index_template") || url.includes("_component_template"))).toBe(
      knowsComposable,
    );
    expect(uses).toHaveLength(knowsComposable ? 6 : 4);
  });

  it.each([
    ["7.7.0", "without effect"],
    ["7.8.0", "in effect"],
    ["7.10.2", "in effect"],
  ])("of Elasticsearch %s can be refreshed when it has what refreshes: %s", async (number, updateable) => {
    const filter = { f: { type: "synonym", synonyms_path: "analyzers/F1", updateable: "true" } };
    server.answering = domainOf({
      root: elasticsearch(number),
      lists: { open: [200, { shop: settingsOf({ filter }) }] },
    });
    const { uses } = await server.domain().uses();
    expect(uses.map((use) => use.updateable)).toEqual([updateable]);
  });

  it("of a domain in compatibility mode are asked for as OpenSearch is", async () => {
    server.answering = domainOf({
      root: { version: { distribution: "opensearch", number: "7.10.2" } },
      lists: WHOLE,
    });
    const { uses } = await server.domain().uses();
    expect(uses).toHaveLength(6);
  });
});
