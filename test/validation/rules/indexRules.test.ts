import type { EngineRefusal, Loading, Probe, Serving } from "../../../src/search";
import { hop, NOT_ASKED } from "../../../src/validation/hops/hopReading";
import type { IndexQueries } from "../../../src/validation/indexes/askQueries";
import type {
  ComingContent,
  DomainIndexes,
  PackageIndexes,
} from "../../../src/validation/indexes/DomainIndexes";
import { withoutHop } from "../../../src/validation/suppressions/leftOutHops";
import { dictionaryInUse } from "../../../src/validation/rules/dictionary-in-use";
import { dictionaryUnused } from "../../../src/validation/rules/dictionary-unused";
import { indexBroken } from "../../../src/validation/rules/index-broken";
import { indexDiffers } from "../../../src/validation/rules/index-differs";
import { indexNeedsRefresh } from "../../../src/validation/rules/index-needs-refresh";
import { indexTimeWords } from "../../../src/validation/rules/index-time-words";
import { indexWillBreak } from "../../../src/validation/rules/index-will-break";
import { indexWouldRefuse } from "../../../src/validation/rules/index-would-refuse";
import { indexLooks } from "../../../src/validation/rules/indexLooks";
import type { Rule } from "../../../src/validation/rules/Rule";
import { sampleQueryBroken } from "../../../src/validation/rules/sample-query-broken";
import { updateableWithoutEffect } from "../../../src/validation/rules/updateable-without-effect";
import { useOf } from "../FakeSearchDomain";
import {
  delivery,
  domainIndexes,
  gone,
  hopAt,
  INPUT,
  judged,
  judgedDelivery,
  serving,
  loading,
} from "../subjects";

const ABOUT = {
  address: "aws_opensearch_package_association.on_search",
  region: "eu-west-1",
  input: INPUT,
  packageId: "F1",
  domainName: "search",
};
const LEFT_OUT = withoutHop(hopAt("index"), { by: "--leave-out", reason: "not now" });
const named = (
  name: string,
  kind: "index" | "index template" = "index",
  state: "open" | "closed" = "open",
) => ({
  holder: { kind, name, state: kind === "index" ? state : null },
});
const CLOSED = useOf("F1", named("old", "index", "closed"));
const TEMPLATE = useOf("F1", named("all", "index template"));
const ANALYZER = useOf("F1").analyzers[0]!;
const SLOW = { ...ANALYZER, isRefreshed: false };

const check = (
  rule: Rule,
  own: Partial<PackageIndexes>,
  index = hopAt("index"),
  subject: Parameters<typeof delivery>[0] = {},
) => {
  const indexes = domainIndexes(own);
  return rule.check(
    judged({ deliveries: [judgedDelivery(delivery(subject), { index }, indexes)], indexes: [indexes] }),
  );
};
/** Of a package that nothing brings to the domain. */
const checkOrphan = (rule: Rule, own: Partial<PackageIndexes>) =>
  rule.check(judged({ indexes: [domainIndexes(own)] }));

describe("what the rules about indexes look at", () => {
  const looks = (
    subject: Parameters<typeof delivery>[0],
    indexes: DomainIndexes | null,
    index = hopAt("index"),
  ) =>
    indexLooks(
      judged({
        deliveries: [judgedDelivery(delivery(subject), { index }, indexes)],
        indexes: indexes === null ? [] : [indexes],
      }),
    );
  const orphan = (own: PackageIndexes | undefined) => ({
    subject: { ...ABOUT, address: "domain/search", input: null },
    label: "F1",
    own,
    index: null,
  });

  it("is every delivery whose domain was asked", () => {
    const indexes = domainIndexes();
    expect(looks({}, indexes)).toEqual([
      { subject: ABOUT, label: "synonyms (F1)", own: indexes.packages.get("F1"), index: hopAt("index") },
    ]);
    expect(looks({}, null)).toEqual([]);
    expect(looks({}, domainIndexes(null))).toEqual([]);
  });

  it("is every package that an index names, and that no delivery brings", () => {
    const indexes = domainIndexes();
    const own = indexes.packages.get("F1");
    expect(looks({ packageId: null }, indexes)).toEqual([orphan(own)]);
    expect(looks({ domainName: null }, indexes)).toEqual([orphan(own)]);
    expect(looks({}, indexes, LEFT_OUT)).toEqual([orphan(own)]);
    expect(looks({ packageId: "F2" }, domainIndexes({ uses: [] }))).toEqual([]);
  });
});

describe("index-broken", () => {
  const broken = (members: Partial<Serving> = {}, use = useOf("F1")) => [
    serving({ state: "broken", why: "red", ...members }, use),
  ];
  const finding = (more: object = {}) => ({
    ...ABOUT,
    severity: "error",
    message: "The index products on the domain search is down because of synonyms (F1): red.",
    expected: "an index that answers",
    actual: "broken",
    remedy:
      "Consider bringing a file that the engine takes to the domain, and then `POST /_cluster/reroute?retry_failed=true` once the file is right, which costs nothing",
    ...more,
  });

  it("tells why, and how it comes back", () => {
    expect(check(indexBroken, { servings: [serving(), ...broken()] })).toEqual([finding()]);
    expect(
      check(indexBroken, {
        servings: broken({ why: null, renewal: "close and open" }, useOf("F1", named("a b"))),
      }),
    ).toEqual([
      finding({
        message:
          "The index a b on the domain search is down because of synonyms (F1): the engine does not say why.",
        remedy:
          "Consider bringing a file that the engine takes to the domain, and then `POST /a%20b/_close` and `POST /a%20b/_open`, between which the index answers neither searches nor writes",
      }),
    ]);
    expect(check(indexBroken, {})).toEqual([]);
  });

  it("tells of a package that nothing brings", () => {
    expect(checkOrphan(indexBroken, { servings: broken() })).toEqual([
      finding({
        address: "domain/search",
        input: null,
        message: finding().message.replace("synonyms (F1)", "F1"),
      }),
    ]);
  });
});

describe("index-differs", () => {
  const differs = hopAt("index", hop("differs", "x"));
  const probe = (members: Partial<Probe> = {}): Probe => ({
    text: "laptop",
    reason: "added",
    line: 1,
    inForce: "laptop",
    fromFile: "laptop|notebook",
    wanted: "laptop|computer",
    previous: null,
    ...members,
  });
  const finding = (more: object = {}) => ({
    ...ABOUT,
    severity: "error",
    message:
      "The index products (analyzer by_words) on the domain search does not have the words of synonyms (F1): old.",
    expected: "the words that the domain serves",
    actual: "stale",
    remedy: "Find out which part of the analyzer makes other words of it",
    ...more,
  });
  const stale = (members: Partial<Serving> = {}, use = useOf("F1")) =>
    serving({ state: "stale", why: "old", ...members }, use);

  it.each(["stale", "previous", "other"] as const)("tells of one that is %s", (state) => {
    expect(check(indexDiffers, { servings: [serving(), stale({ state })] }, differs)).toEqual([
      finding({ actual: state }),
    ]);
    expect(check(indexDiffers, { servings: [stale({ state, why: null })] }, differs)).toEqual([
      finding({ actual: state, message: finding().message.replace("old", state) }),
    ]);
  });

  it.each([
    ["laptop → laptop|computer", [probe()]],
    ["laptop → laptop|notebook", [probe({ wanted: null })]],
    ["laptop → what the file says", [probe({ wanted: null, fromFile: null })]],
    ["second → laptop|computer", [probe({ inForce: "laptop|computer" }), probe({ text: "second" })]],
  ])("shows the first text that it has other words for: %s", (expected, probes) => {
    expect(check(indexDiffers, { servings: [stale({ probes })] }, differs)).toEqual([
      finding({ expected, actual: `${expected.split(" ")[0]} → laptop` }),
    ]);
  });

  it.each([
    [
      "refresh" as const,
      "`POST /_plugins/_refresh_search_analyzers/products` and, for counts and aggregations that it kept, `POST /products/_cache/clear?request=true`, which is what rollout --until-served --refresh sends",
    ],
    [
      "close and open" as const,
      "`POST /products/_close` and `POST /products/_open`, between which the index answers neither searches nor writes",
    ],
  ])("says how it gets them: %s", (renewal, request) => {
    expect(check(indexDiffers, { servings: [stale({ renewal })] }, differs)).toEqual([
      finding({ remedy: `Consider ${request}` }),
    ]);
  });

  it("says what would tell, where nothing helps", () => {
    expect(check(indexDiffers, { servings: [stale({ checkedBy: "es:ESHttpPost" })] }, differs)).toEqual([
      finding({
        remedy:
          "Find out which part of the analyzer makes other words of it; what would tell is es:ESHttpPost",
      }),
    ]);
  });

  it("tells of nothing that serves nobody, and nothing that the hop does not", () => {
    const unused = useOf("F1", { ...named("b"), analyzers: [] });
    expect(
      check(indexDiffers, { servings: [stale({}, CLOSED), stale({}, TEMPLATE), stale({}, unused)] }, differs),
    ).toEqual([]);
    expect(check(indexDiffers, { servings: [stale()] })).toEqual([]);
    expect(check(indexDiffers, { servings: [stale()] }, hopAt("index", differs.now, NOT_ASKED("x")))).toEqual(
      [],
    );
    expect(checkOrphan(indexDiffers, { servings: [stale()] })).toEqual([]);
  });
});

describe("index-will-break", () => {
  const failed = hopAt("index", hop("failed", "x"));
  const bomb = (why: string | null = "bad line", use = useOf("F1")) =>
    serving({ state: "will break", why }, use);
  const finding = (more: object = {}) => ({
    ...ABOUT,
    severity: "error",
    message:
      "The index products on the domain search will be down after the next restart or blue/green deployment: the file of synonyms (F1) there is refused (bad line), and the index goes on with what it read before.",
    expected: "a file that the index can load",
    actual: "bad line",
    remedy:
      "Consider bringing a file that the engine takes to the domain before anything restarts it or closes the index, and then `POST /_plugins/_refresh_search_analyzers/products` and, for counts and aggregations that it kept, `POST /products/_cache/clear?request=true`, which is what rollout --until-served --refresh sends",
    ...more,
  });

  it("tells of an index", () => {
    expect(check(indexWillBreak, { servings: [serving(), bomb()] }, failed)).toEqual([finding()]);
    expect(check(indexWillBreak, { servings: [bomb(null)] }, failed)).toEqual([
      finding({
        actual: null,
        message: finding().message.replace("bad line", "the engine does not say why"),
      }),
    ]);
  });

  it("tells of a template", () => {
    expect(check(indexWillBreak, { servings: [bomb("bad line", TEMPLATE)] }, failed)).toEqual([
      finding({
        message:
          "The index template all on the domain search can't be used: the file of synonyms (F1) there is refused (bad line).",
        remedy:
          "Consider bringing a file that the engine takes to the domain before an index is made from the template",
      }),
    ]);
  });

  it("tells of what nothing brings, and of nothing that the plan mends", () => {
    expect(checkOrphan(indexWillBreak, { servings: [bomb()] })).toHaveLength(1);
    expect(check(indexWillBreak, { servings: [bomb()] }, hopAt("index", failed.now, NOT_ASKED("x")))).toEqual(
      [],
    );
    expect(check(indexWillBreak, { servings: [serving({ state: "broken" })] }, failed)).toEqual([]);
  });
});

describe("index-would-refuse", () => {
  const refusal: EngineRefusal = {
    said: "bad",
    line: 3,
    column: 5,
    explanation: "two arrows",
  };
  const coming = (...loadings: Loading[]): ComingContent => ({
    called: "the new file",
    loadings,
    untold: null,
  });
  const of = (members: Partial<Loading>) =>
    check(indexWouldRefuse, { coming: coming(loading({ state: "refused", refusal, ...members })) });
  const finding = (more: object = {}) => ({
    ...ABOUT,
    severity: "error",
    message:
      "The index products on the domain search would refuse the new file of synonyms (F1) at line 3, column 5: bad.",
    expected: "a content that the index can load",
    actual: "bad",
    remedy:
      "Consider changing the dictionary (two arrows), or the analyzer by_words of the index products, before it gets to the domain",
    ...more,
  });

  it("says where, and why", () => {
    expect(of({})).toEqual([finding()]);
    expect(of({ refusal: { ...refusal, column: null, explanation: null } })).toEqual([
      finding({
        message: finding().message.replace(", column 5", ""),
        remedy: finding().remedy.replace(" (two arrows)", ""),
      }),
    ]);
    expect(of({ refusal: { ...refusal, line: null } })).toEqual([
      finding({ message: finding().message.replace(" at line 3, column 5", "") }),
    ]);
    expect(of({ refusal: null, why: "so" })).toEqual([
      finding({
        message: finding().message.replace(" at line 3, column 5: bad", ": so"),
        actual: "so",
        remedy: finding().remedy.replace(" (two arrows)", ""),
      }),
    ]);
  });

  it("names the analyzers, else the part", () => {
    const two = useOf("F1", { analyzers: [ANALYZER, { ...ANALYZER, name: "second" }] });
    expect(of({ use: two })).toMatchObject([
      { remedy: expect.stringContaining("or the analyzer by_words, second of the index products") as string },
    ]);
    expect(of({ use: useOf("F1", { analyzers: [] }) })).toMatchObject([
      { remedy: expect.stringContaining("or the filter words of the index products") as string },
    ]);
  });

  it("tells of nothing that loads, or that nobody knows", () => {
    expect(
      check(indexWouldRefuse, {
        coming: coming(loading({ state: "loads" }), loading({ state: "not checked" })),
      }),
    ).toEqual([]);
    expect(check(indexWouldRefuse, { coming: { called: "x", loadings: null, untold: null } })).toEqual([]);
    expect(check(indexWouldRefuse, {})).toEqual([]);
  });
});

describe("index-needs-refresh", () => {
  const brought = hopAt("index", hop("proven", null), NOT_ASKED("x"));
  const coming: ComingContent = { called: "the new file", loadings: [], untold: null };
  const told = (uses: PackageIndexes["uses"], index = brought, of: ComingContent | null = coming) =>
    check(indexNeedsRefresh, { uses, coming: of }, index);
  const finding = (what: string) => ({
    ...ABOUT,
    severity: "info",
    message: `The indexes of the domain search that use synonyms (F1) keep their words after the apply: ${what}.`,
    expected: "the new words",
    actual: "the words that were read before",
    remedy:
      "Consider a rollout with --until-served and --refresh after the apply; it refreshes where that has an effect, and says which indexes must be closed and opened",
  });
  const slow = useOf("F1", { ...named("slow"), analyzers: [SLOW] });
  const mixed = useOf("F1", { ...named("mixed"), analyzers: [ANALYZER, SLOW] });

  it("says which indexes need what", () => {
    expect(told([useOf("F1")])).toEqual([finding("a refresh is enough for products")]);
    expect(told([slow])).toEqual([finding("slow must be closed and opened")]);
    expect(told([useOf("F1"), useOf("F1", named("more")), slow, mixed])).toEqual([
      finding("a refresh is enough for products and more; slow and mixed must be closed and opened"),
    ]);
  });

  it("tells of nothing else", () => {
    expect(told([CLOSED, TEMPLATE, useOf("F1", { analyzers: [] })])).toEqual([]);
    expect(told([slow], brought, null)).toEqual([]);
    expect(told([slow], hopAt("index"))).toEqual([]);
    expect(told([slow], hopAt("index", hop("proven", null), hop("failed", "x")))).toEqual([]);
    expect(checkOrphan(indexNeedsRefresh, { coming })).toEqual([]);
  });
});

describe("index-time-words", () => {
  const indexed = (fields: string[], more: object = {}) =>
    useOf("F1", { analyzers: [{ ...ANALYZER, indexes: fields }], ...more });
  const told = (...uses: PackageIndexes["uses"]) => check(indexTimeWords, { uses });
  const finding = (what: string) => ({
    ...ABOUT,
    severity: "info",
    message: `Documents on the domain search keep the words of synonyms (F1) that they were indexed with: ${what}.`,
    expected: "not told by any read",
    actual: "used when documents are indexed",
    remedy:
      "Consider `POST /INDEX/_update_by_query` or a reindex when the dictionary has changed; or the dictionary in a search analyzer only",
  });

  it("names the fields, five at most and each once", () => {
    expect(told(indexed(["a", "b", "a"]))).toEqual([finding("products (a, b)")]);
    expect(told(indexed(["a", "b", "c", "d", "e"]))).toEqual([finding("products (a, b, c, d, e)")]);
    expect(told(indexed(["a", "b", "c", "d", "e", "f", "g"]))).toEqual([
      finding("products (a, b, c, d, e and 2 more)"),
    ]);
    expect(told(indexed(["a"]), useOf("F1", named("none")), indexed(["b"], named("more")))).toEqual([
      finding("products (a) and more (b)"),
    ]);
  });

  it("tells of nothing that only searches, or is closed", () => {
    expect(told(useOf("F1"))).toEqual([]);
    expect(told(indexed(["a"], named("old", "index", "closed")))).toEqual([]);
  });
});

describe("updateable-without-effect", () => {
  it("names every part that it is set on", () => {
    const uses = [
      useOf("F1", { updateable: "without effect" }),
      useOf("F1", { updateable: "without effect", ...named("all", "index template") }),
      useOf("F1", { updateable: "in effect", ...named("b") }),
      useOf("F1", { updateable: "not set", ...named("c") }),
    ];
    expect(check(updateableWithoutEffect, { uses })).toEqual([
      {
        ...ABOUT,
        severity: "info",
        message:
          "`updateable` is set and has no effect for synonyms (F1) on the domain search: filter words (synonym_graph) of the index products and filter words (synonym_graph) of the index template all.",
        expected: "`updateable` on synonym and synonym_graph only",
        actual: "ignored by the engine",
        remedy: "Consider taking the setting away, and plan for closing and opening the index after a change",
      },
    ]);
    expect(check(updateableWithoutEffect, {})).toEqual([]);
  });
});

describe("sample-query-broken", () => {
  const judgement = {
    query: "laptop",
    kind: "finds" as const,
    texts: ["notebook", "computer"],
    line: 4,
    state: "broken" as const,
    ways: ["laptop", "lap top"],
    why: "it does not",
    checkedBy: null,
  };
  const queries = (...judgements: IndexQueries["judgements"]): IndexQueries[] => [
    {
      use: useOf("F1"),
      analyzer: "by_words",
      file: "s.queries.json",
      source: "the index products, analyzer by_words",
      judgements,
    },
  ];
  const finding = (more: object = {}) => ({
    ...ABOUT,
    severity: "error",
    message:
      'The query "laptop" of synonyms (F1) is not what it must be by the index products, analyzer by_words on search: it does not.',
    expected: "it finds notebook, computer (s.queries.json:4)",
    actual: "laptop; lap top",
    remedy: "Consider the dictionary, the chain of the index, or the expectation",
    ...more,
  });

  it("tells of each that is broken", () => {
    const others = (["held", "not checked"] as const).map((state) => ({ ...judgement, state }));
    expect(check(sampleQueryBroken, { queries: queries(judgement, ...others) })).toEqual([finding()]);
    expect(check(sampleQueryBroken, { queries: queries({ ...judgement, ways: [], why: null }) })).toEqual([
      finding({
        message: finding().message.replace("it does not", "nothing more is known"),
        actual: "no words",
      }),
    ]);
    expect(check(sampleQueryBroken, {})).toEqual([]);
  });
});

describe("dictionary-unused", () => {
  const missing = hopAt("index", hop("missing", "no index names it"));
  it("tells of a dictionary that no index names", () => {
    const finding = {
      ...ABOUT,
      severity: "warning",
      message: "Nothing on the domain search uses the dictionary synonyms (F1): no index names it.",
      expected: "analyzers/F1 in the settings of an index",
      actual: "no use",
      remedy:
        "Consider whether an index is yet to be made with the reference path in its settings, or whether the association is not needed any more",
    };
    expect(check(dictionaryUnused, { uses: [] }, missing)).toEqual([finding]);
    expect(check(dictionaryUnused, {})).toEqual([]);
    expect(check(dictionaryUnused, {}, hopAt("index", missing.now, NOT_ASKED("x")))).toEqual([]);
    expect(checkOrphan(dictionaryUnused, {})).toEqual([]);
  });
});

describe("dictionary-in-use", () => {
  it("tells of what the plan takes from indexes and templates", () => {
    const uses = [useOf("F1"), TEMPLATE, useOf("F1")];
    const finding = {
      ...ABOUT,
      severity: "error",
      message:
        "The plan takes synonyms (F1) from the domain search, where it is used by the index products and the index template all.",
      expected: "used by nothing",
      actual: "the index products and the index template all",
      remedy:
        "Consider taking the reference path out of the settings of what is named first, or keeping the association",
    };
    const index = hopAt("index");
    expect(check(dictionaryInUse, { uses }, index, { plannedAction: "delete" })).toEqual([finding]);
    expect(check(dictionaryInUse, { uses }, index, { plannedAction: "replace" })).toEqual([finding]);
    expect(check(dictionaryInUse, { uses }, index, { plannedAction: "forget" })).toEqual([]);
    expect(check(dictionaryInUse, { uses: [] }, index, { plannedAction: "delete" })).toEqual([]);
    expect(check(dictionaryInUse, { uses }, index, { plannedAction: "delete", live: gone() })).toEqual([]);
    expect(check(dictionaryInUse, { uses }, index, { plannedAction: "delete", packageId: null })).toEqual([]);
    expect(check(dictionaryInUse, { uses }, LEFT_OUT, { plannedAction: "delete" })).toEqual([]);
    const unasked = judged({ deliveries: [judgedDelivery(delivery({ plannedAction: "delete" }))] });
    expect(dictionaryInUse.check(unasked)).toEqual([]);
  });
});
