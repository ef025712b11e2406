import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat, parseSampleQueries } from "../../../src/dictionary";
import { CallMeter } from "../../../src/service/CallMeter";
import type { ObjectReader } from "../../../src/service/ObjectReader";
import { askDomain, type DomainPatience } from "../../../src/validation/indexes/askDomain";
import { askQueries } from "../../../src/validation/indexes/askQueries";
import { readIndexes } from "../../../src/validation/indexes/readIndexes";
import { type QueryFinder, sampleQueryFinder } from "../../../src/validation/indexes/sampleQueriesOf";
import { VersionContents } from "../../../src/validation/indexes/VersionContents";
import type { ContentSources } from "../../../src/validation/indexes/wordsOf";
import type { SampleQueryFile } from "../../../src/validation/ValidateOptions";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { type FakeAnswers, FakeSearchDomain, fakeSearch, useOf } from "../FakeSearchDomain";
import {
  declaredPackage,
  declaredSource,
  delivery,
  domain,
  gone,
  INPUT,
  loading,
  localFile,
  MD5,
  object,
  packaged,
  place,
  SHA,
  source,
  unanswered,
} from "../subjects";

const NOW = Buffer.from("a, b\n");
const objects = {
  object: () => Promise.resolve(object({}, { kind: "read", sha256: SHA, md5: MD5, bytes: NOW })),
} as unknown as ObjectReader;
const FILE: SampleQueryFile = {
  file: "s.json",
  queries: parseSampleQueries('{"queries":[{"query":"a","finds":["b"]}]}', "s.json"),
};
const noQueries: QueryFinder = () => Promise.resolve(null);
const never = new AbortController().signal;
const aborted = AbortSignal.abort();
const timedOut = AbortSignal.abort(new DOMException("late", "TimeoutError"));

const sources = (members: Partial<ContentSources> = {}): ContentSources => ({
  contents: new VersionContents(objects),
  settings: {},
  given: new Map(),
  givenBefore: new Map(),
  queries: noQueries,
  ...members,
});
const patience = (members: Partial<DomainPatience> = {}): DomainPatience => ({
  signal: never,
  total: never,
  timeoutMs: 1499,
  ...members,
});
const LATE = {
  why: "search.example did not answer everything within 1 s",
  checkedBy: "a longer --search-timeout",
};

describe("asking a domain", () => {
  const use = useOf("F1");
  const ask = (
    answers: FakeAnswers,
    of: Partial<ContentSources> = {},
    deliveries = [delivery()],
    how: Partial<DomainPatience> = {},
  ) => {
    const fake = new FakeSearchDomain(() => answers);
    return askDomain(fake, deliveries, sources(of), patience(how)).then((told) => ({
      told,
      fake,
      own: told.packages.get("F1"),
    }));
  };

  it("tells of each package of a delivery or a use, once", async () => {
    const uses = [use, useOf("F9"), useOf("F9")];
    const deliveries = [delivery(), delivery(), delivery({ packageId: "F2" }), delivery({ packageId: null })];
    const { told, own } = await ask({ uses }, {}, deliveries);
    expect([told.endpoint, told.untold, told.unread, [...told.packages.keys()]]).toEqual([
      "search.example",
      null,
      [],
      ["F1", "F2", "F9"],
    ]);
    expect(own).toMatchObject({
      packageId: "F1",
      uses: [use],
      words: { kind: "known", called: "version v1" },
      servings: [{ state: "served" }],
      untold: null,
      queries: [],
      queriesUntold: null,
      coming: null,
    });
    expect(told.packages.get("F2")).toEqual({
      packageId: "F2",
      uses: [],
      words: { kind: "unknown", why: "no index uses it", checkedBy: null },
      servings: [],
      untold: null,
      coming: null,
      queries: [],
      queriesUntold: null,
    });
    expect(told.packages.get("F9")).toMatchObject({
      uses: [useOf("F9"), useOf("F9")],
      words: { kind: "unknown", why: "nothing that was read declares its content" },
    });
  });

  it("tells what could not be read", async () => {
    const { told } = await ask({ unread: [unanswered({ why: "denied" })] });
    expect(told.unread).toEqual([unanswered({ why: "denied" })]);
    const engineless = new FakeSearchDomain(() => ({ unread: [unanswered()] }));
    const uses = engineless.uses.bind(engineless);
    engineless.uses = async () => ({ ...(await uses()), engine: unanswered({ why: "no engine" }) });
    expect((await askDomain(engineless, [], sources(), patience())).unread).toEqual([
      unanswered({ why: "no engine" }),
      unanswered(),
    ]);
  });

  it("asks by the words that are known, else by a hint of them", async () => {
    expect((await ask({ uses: [use] })).fake.wordsAsked).toEqual(["a, b\n"]);
    const unproven = delivery({ package: packaged({ history: null }) });
    const { own, fake } = await ask({ uses: [use] }, {}, [unproven]);
    expect(fake.wordsAsked).toEqual([null]);
    expect(own?.words).toMatchObject({
      kind: "unknown",
      why: "when v1 was made is not known",
      checkedBy: "es:GetPackageVersionHistory",
    });
  });

  it("gives up on a domain that does not answer in time", async () => {
    const { told } = await ask({ uses: [use] }, {}, [delivery()], { signal: aborted });
    expect(told).toEqual({ endpoint: "search.example", untold: LATE, unread: [], packages: new Map() });
    const stopped = await ask({}, {}, [], { signal: aborted, total: aborted });
    expect(stopped.told.untold).toEqual({
      why: "search.example did not answer everything: it was stopped before there was an answer",
      checkedBy: "another run",
    });
    const late = await ask({}, {}, [], { signal: timedOut, total: timedOut, timeoutMs: 1500 });
    expect(late.told.untold).toEqual({
      why: "search.example did not answer everything: the total time was up (--timeout)",
      checkedBy: "a longer --timeout",
    });
    const slow = await ask({}, {}, [], { signal: aborted, timeoutMs: 1500 });
    expect(slow.told.untold?.why).toBe("search.example did not answer everything within 2 s");
  });

  it("keeps what was told before the time was up", async () => {
    const ends = new AbortController();
    const fake = new FakeSearchDomain(() => ({ uses: [use] }));
    fake.serving = () => {
      ends.abort();
      return new Promise(() => undefined);
    };
    const queries: QueryFinder = () => Promise.resolve(FILE);
    const makes = packaged({
      declared: declaredPackage({ makesVersion: true }),
      source: source({
        declared: declaredSource({ uploads: true }),
        file: localFile({ bytes: Buffer.from("c, d\n") }),
      }),
    });
    const told = await askDomain(
      fake,
      [delivery({ package: makes })],
      sources({ queries }),
      patience({ signal: ends.signal }),
    );
    expect(told.packages.get("F1")).toMatchObject({
      uses: [use],
      servings: [],
      untold: LATE,
      queries: [],
      queriesUntold: LATE,
      coming: { called: "the new file", loadings: null, untold: LATE },
    });
  });

  describe("whether it would load what comes", () => {
    const coming = async (file: Parameters<typeof localFile>[0], answers: FakeAnswers = {}) => {
      const of = source({ declared: declaredSource({ uploads: true }), file: localFile(file) });
      const makes = packaged({ declared: declaredPackage({ makesVersion: true }), source: of });
      const { own, fake } = await ask({ uses: [use], ...answers }, {}, [delivery({ package: makes })]);
      return { coming: own?.coming, loaded: fake.loaded };
    };

    it("is told by the engine", async () => {
      expect(await coming({ bytes: Buffer.from("c, d\n") })).toEqual({
        coming: { called: "the new file", loadings: [loading()], untold: null },
        loaded: ["c, d\n"],
      });
    });

    it("is not asked of the same words", async () => {
      expect(await coming({ bytes: NOW })).toEqual({ coming: null, loaded: [] });
    });

    it("is not known where the words are not", async () => {
      const told = await coming({ bytes: null });
      expect(told.loaded).toEqual([]);
      expect(told.coming).toMatchObject({
        called: "the new file",
        loadings: null,
        untold: { why: "the new file is too large to be put to a domain", checkedBy: null },
      });
    });
  });

  it("asks sample queries where there are some", async () => {
    const queries: QueryFinder = () => Promise.resolve(FILE);
    const { own } = await ask({ uses: [use], tokens: () => ["b"] }, { queries });
    expect([own?.queries.length, own?.queriesUntold]).toEqual([1, null]);
    const untold = { why: "no file", checkedBy: "x" };
    const broken = await ask({ uses: [use] }, { queries: () => Promise.resolve({ untold }) });
    expect([broken.own?.queries, broken.own?.queriesUntold]).toEqual([[], untold]);
  });
});

describe("asking sample queries", () => {
  const asked = async (members: Parameters<typeof useOf>[1], analyzer: object = {}) => {
    const by: unknown[] = [];
    const [first] = useOf("F1").analyzers;
    const use = useOf("F1", { ...members, analyzers: [{ ...first!, ...analyzer }] });
    const tokens = (text: string, how: unknown) => {
      by.push([text, how]);
      return [text];
    };
    return { told: await askQueries(new FakeSearchDomain(() => ({ tokens })), [use], FILE), by, use };
  };

  it("asks searches as the analyzer does, and documents as the field does", async () => {
    const { told, by, use } = await asked({});
    expect(by).toEqual([
      ["a", { analyzer: "by_words" }],
      ["b", { field: "title" }],
    ]);
    expect(told).toMatchObject([
      {
        use,
        analyzer: "by_words",
        file: "s.json",
        source: "the index products, analyzer by_words",
        judgements: [{ state: "broken" }],
      },
    ]);
  });

  it("asks documents as the analyzer does, where no field is named", async () => {
    for (const searches of [[], ["*"], ["a b"]]) {
      expect((await asked({}, { searches })).by[1]).toEqual(["b", { analyzer: "by_words" }]);
    }
    expect((await asked({}, { searches: ["*", "x.y"] })).by[1]).toEqual(["b", { field: "x.y" }]);
  });

  it("asks a normalizer as one", async () => {
    const { told, by } = await asked({}, { kind: "normalizer", searches: [] });
    expect(by[0]).toEqual(["a", { normalizer: "by_words" }]);
    expect(told[0]?.source).toBe("the index products, normalizer by_words");
  });

  it("asks open indexes alone, and nothing that only indexes", async () => {
    expect((await asked({ holder: { kind: "index", name: "x", state: "closed" } })).told).toEqual([]);
    expect((await asked({}, { searches: [], indexes: ["a"] })).told).toEqual([]);
    expect((await asked({}, { searches: ["b"], indexes: ["a"] })).told).toHaveLength(1);
  });

  it("says why an index did not answer", async () => {
    const fake = new FakeSearchDomain(() => ({}));
    const why = async (reading: Awaited<ReturnType<FakeSearchDomain["analyze"]>>) => {
      fake.analyze = () => Promise.resolve(reading);
      const [told] = await askQueries(fake, [useOf("F1")], FILE);
      return told?.judgements.map((each) => [each.state, each.why]);
    };
    expect(JSON.stringify(await why(unanswered({ operation: "_analyze", why: "it broke" })))).toMatch(
      /not checked.*_analyze: it broke/,
    );
    expect(JSON.stringify(await why(gone()))).toMatch(/not checked.*products was not asked/);
  });
});

describe("the sample queries of a dictionary", () => {
  const root = makeTemporaryFolder("sample-queries");
  afterAll(() => rmSync(root, { recursive: true }));
  const finder = (queries?: ReadonlyMap<string, SampleQueryFile>, directory: string | undefined = root) =>
    sampleQueryFinder({ inputs: [{ name: INPUT, content: "", directory }], search: { queries } }, never);
  const of = (file: string | null) =>
    delivery({ package: packaged({ source: source({ declared: declaredSource({ file }) }) }) });

  it("are those that a user gives, by the id before the name", async () => {
    const other = { ...FILE, file: "other.json" };
    expect(
      await finder(
        new Map([
          ["synonyms", other],
          ["F1", FILE],
        ]),
      )(delivery(), "F1"),
    ).toBe(FILE);
    expect(await finder(new Map([["synonyms", other]]))(delivery(), "F1")).toBe(other);
    expect(await finder(new Map([["", other]]))(null, "F1")).toBe(other);
    expect(await finder(new Map([["F2", other]]))(null, "F1")).toBeNull();
  });

  it("are those beside the file that the plan names", async () => {
    writeFileSync(join(root, "a.txt.queries.json"), '{"queries":[{"query":"a","finds":["b"]}]}');
    expect(await finder()(of("a.txt"), "F1")).toMatchObject({
      file: "a.txt.queries.json",
      queries: [{ query: "a" }],
    });
    expect(await finder()(of("b.txt"), "F1")).toBeNull();
    expect(await finder()(of(null), "F1")).toBeNull();
    expect(await finder()(delivery({ package: packaged({ source: null }) }), "F1")).toBeNull();
    expect(await sampleQueryFinder({ inputs: [], search: undefined }, never)(of("a.txt"), "F1")).toBeNull();
  });

  it("are not told where they can't be read, or are none", async () => {
    writeFileSync(join(root, "bad.txt.queries.json"), '{"queries": 1}');
    const bad = (await finder()(of("bad.txt"), "F1")) as {
      untold: { why: string; checkedBy: string | null };
    };
    expect(bad.untold.why).toMatch(/^bad\.txt\.queries\.json.*: /);
    expect(bad.untold.checkedBy).toMatch(/\w/);
    const stopped = sampleQueryFinder(
      { inputs: [{ name: INPUT, content: "", directory: root }], search: {} },
      aborted,
    );
    expect(await stopped(of("a.txt"), "F1")).toMatchObject({
      untold: { why: expect.stringMatching(/^a\.txt\.queries\.json: /) as string },
    });
  });
});

describe("asking every domain", () => {
  const read = async (
    deliveries: ReturnType<typeof delivery>[],
    answers: Parameters<typeof fakeSearch>[0] = {},
    more: object = {},
  ) => {
    const search = { ...fakeSearch(answers), ...more };
    const meter = new CallMeter();
    const places = [
      place({ settings: { region: "eu-west-1" } }),
      place({ index: 1, settings: { region: "us-east-1" } }),
    ];
    const told = await readIndexes(deliveries, {
      search,
      places,
      objects,
      meter,
      signal: never,
      queries: noQueries,
    });
    return { told, meter, opened: search.opened };
  };

  it("is asking each once, with all that is on it", async () => {
    const other = delivery({ packageId: "F2" });
    const elsewhere = delivery({ place: 1, region: "us-east-1" });
    const { told, opened, meter } = await read([
      delivery(),
      other,
      elsewhere,
      delivery({ domainName: "b", domain: domain({}, { name: "b" }) }),
    ]);
    expect(told.map((each) => [each.place, each.domainName, each.region, [...each.packages.keys()]])).toEqual(
      [
        [0, "search", "eu-west-1", ["F1", "F2"]],
        [1, "search", "us-east-1", ["F1"]],
        [0, "b", "eu-west-1", ["F1"]],
      ],
    );
    expect(opened.map(({ closed }) => closed)).toEqual([true, true, true]);
    expect(meter.search).toBe(3);
  });

  it.each([
    ["is not known", { domainName: null }],
    ["is not among those that are known", { domain: null }],
    ["is missing", { domain: domain(gone()) }],
    ["is being deleted", { domain: domain({ Deleted: true }) }],
  ])("is not asking one that %s", async (_, members) => {
    expect((await read([delivery(members)])).told).toEqual([]);
  });

  it("leaves the others their answers where one fails", async () => {
    const answers = () => {
      throw new Error("no");
    };
    const { told, opened } = await read([delivery()], answers);
    expect(told).toEqual([
      {
        place: 0,
        domainName: "search",
        region: "eu-west-1",
        endpoint: null,
        unread: [],
        packages: new Map(),
        untold: { why: "asking search.example failed: Error: no", checkedBy: null },
      },
    ]);
    expect(opened[0]?.closed).toBe(true);
  });

  it("says why one can't be asked", async () => {
    const { told, opened } = await read([delivery({ domain: domain(unanswered()) })], {}, { endpoints: {} });
    expect(told).toMatchObject([
      {
        endpoint: null,
        untold: { why: "es:DescribePackages: not authorized", checkedBy: "es:DescribePackages" },
      },
    ]);
    expect(opened).toEqual([]);
  });

  it("hands on what a user gives, and how much to ask", async () => {
    const given: object[] = [];
    const open = (_: unknown, options: object) => {
      given.push(options);
      return new FakeSearchDomain(() => ({
        uses: [useOf("F1", { format: DictionaryFormat.SOLR_SYNONYMS })],
      }));
    };
    const contents = new Map([["F1", Buffer.from("x, y\n")]]);
    const { told } = await read(
      [delivery()],
      {},
      { open, contents, contentsBefore: contents, probes: 3, requestBytes: 9 },
    );
    expect(given).toEqual([{ signal: expect.any(AbortSignal) as AbortSignal, probes: 3, requestBytes: 9 }]);
    expect(told[0]?.packages.get("F1")?.words).toEqual({ kind: "known", called: "the given content" });
    await read([delivery()], {}, { open });
    expect(Object.keys(given[1] ?? {})).toEqual(["signal"]);
  });
});
