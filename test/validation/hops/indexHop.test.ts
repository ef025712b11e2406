import type { DeliverySubject } from "../../../src/validation/comparison/Comparison";
import { hop, NOT_ASKED, notChecked } from "../../../src/validation/hops/hopReading";
import { indexHopAfter, indexHopNow, INDEXES_NOT_ASKED } from "../../../src/validation/hops/indexHop";
import type {
  ComingContent,
  DomainIndexes,
  PackageIndexes,
} from "../../../src/validation/indexes/DomainIndexes";
import { useOf } from "../FakeSearchDomain";
import {
  declaredPackage,
  delivery,
  domain,
  domainIndexes,
  gone,
  packaged,
  readBy,
  serving,
  unanswered,
  loading,
} from "../subjects";

const EVIDENCE = { ...readBy("GET /products/_settings"), seen: "words" };
const CLOSED = useOf("F1", { holder: { kind: "index", name: "old", state: "closed" } });
const TEMPLATE = useOf("F1", { holder: { kind: "index template", name: "all", state: null } });
const UNUSED = useOf("F1", { analyzers: [] });
const SERVED = serving({ evidence: [EVIDENCE] });

describe("the hop to the index, now,", () => {
  const now = (
    own: Partial<PackageIndexes> | null,
    members: Partial<DomainIndexes> = {},
    subject: Partial<DeliverySubject> = {},
  ) => indexHopNow(delivery(subject), domainIndexes(own, members));
  const failing = (state: "broken" | "will break" | "other" | "previous" | "stale", why = "it says so") =>
    serving({ state, why, evidence: [EVIDENCE] });

  it("is not asked of what is not known", () => {
    const why = "the plan does not know yet what to ask the indexes for";
    expect(now({}, {}, { domainName: null })).toEqual(NOT_ASKED(why));
    expect(now({}, {}, { packageId: null })).toEqual(NOT_ASKED(why));
  });

  it("is not asked of a domain that is not there", () => {
    const why = "there is no domain search to ask";
    expect(now({}, {}, { domain: domain(gone()) })).toEqual(NOT_ASKED(why));
    expect(now({}, {}, { domain: domain({ Deleted: true }) })).toEqual(NOT_ASKED(why));
    expect(now({}, {}, { domain: null }).state).toBe("proven");
  });

  it("is not asked where nobody asks", () => {
    expect(indexHopNow(delivery(), null)).toEqual(INDEXES_NOT_ASKED);
    expect(INDEXES_NOT_ASKED).toEqual(
      NOT_ASKED("whether the indexes of the domain serve it was not looked at"),
    );
  });

  it("is not checked where the domain told nothing", () => {
    expect(now({}, { untold: { why: "no endpoint", checkedBy: "--endpoint" } })).toEqual(
      notChecked("no endpoint", "--endpoint"),
    );
  });

  it("is proven where every analyzer has the words, with each evidence once", () => {
    expect(now({ servings: [SERVED, SERVED] })).toEqual(hop("proven", null, [EVIDENCE]));
  });

  it.each([
    ["no uses are known of it", null],
    ["it has no uses", { uses: [] }],
  ])("is missing where %s", (_, own) => {
    expect(now(own)).toEqual(hop("missing", "no index and no template of search names it"));
    const unread = [unanswered({ action: "es:ESHttpGet", why: "denied" })];
    expect(now(own, { unread })).toEqual(notChecked("es:ESHttpGet: denied", "es:DescribePackages"));
  });

  it("is not asked of a package that is not on the domain, unless an index fails by it", () => {
    const subject = { live: gone() };
    expect(now({}, {}, subject)).toEqual(NOT_ASKED("the package is not on the domain, so no index reads it"));
    expect(now({ servings: [failing("will break")] }, {}, subject).state).toBe("failed");
  });

  it.each([
    ["broken" as const, "failed", "the index products (analyzer by_words) is broken: it says so"],
    [
      "will break" as const,
      "failed",
      "the index products (analyzer by_words) is going to break at the next restart: it says so",
    ],
    ["other" as const, "differs", "the index products (analyzer by_words) is on other words: it says so"],
    [
      "previous" as const,
      "differs",
      "the index products (analyzer by_words) is on the words before: it says so",
    ],
    ["stale" as const, "differs", "the index products (analyzer by_words) is stale: it says so"],
  ])("of an index that is %s is %s", (state, expected, why) => {
    expect(now({ servings: [SERVED, failing(state)] })).toEqual(hop(expected as "failed", why, [EVIDENCE]));
  });

  it("tells of the worst", () => {
    const all = (["stale", "previous", "other", "will break", "broken"] as const).map((state) =>
      failing(state, state),
    );
    const told = all.map((_, at) => now({ servings: all.slice(0, at + 1) }).why?.split(": ")[1]);
    expect(told).toEqual(["stale", "previous", "other", "will break", "broken"]);
  });

  it("tells of a template what is refused, and nothing else", () => {
    const refused = serving({ state: "will break", why: "refused", analyzer: null }, TEMPLATE);
    expect(now({ uses: [TEMPLATE], servings: [refused] })).toEqual(
      hop("failed", "the index template all (filter words): refused"),
    );
  });

  it("does not count other words of a closed index, or of a part that no analyzer has", () => {
    const closed = serving({ state: "stale", why: "x" }, CLOSED);
    const unused = serving(
      { state: "stale", why: "x" },
      useOf("F1", { analyzers: [], holder: { kind: "index", name: "b", state: "open" } }),
    );
    expect(now({ uses: [useOf("F1"), CLOSED], servings: [SERVED, closed, unused] }).state).toBe("proven");
  });

  it("is not asked where no open index names it", () => {
    expect(now({ uses: [CLOSED, TEMPLATE], servings: [] })).toEqual(
      NOT_ASKED(
        "only closed indexes name it, which serve nobody and read the file when they are opened: the index old",
      ),
    );
    expect(now({ uses: [TEMPLATE], servings: [] })).toEqual(
      NOT_ASKED("only templates name it, and no index yet: the index template all"),
    );
  });

  it("is not checked where the domain did not tell in time", () => {
    expect(now({ untold: { why: "too late", checkedBy: "--search-timeout" } })).toEqual(
      notChecked("too late", "--search-timeout"),
    );
  });

  it("is missing where no analyzer has the part that names it", () => {
    const other = useOf("F1", { analyzers: [], holder: { kind: "index", name: "b", state: "open" } });
    expect(now({ uses: [UNUSED, other, UNUSED], servings: [] })).toEqual(
      hop("missing", "the index products and the index b names it in a part that no analyzer has"),
    );
  });

  it("is not checked where an analyzer was not told of", () => {
    const [analyzer] = useOf("F1").analyzers;
    const use = useOf("F1", { analyzers: [analyzer!, { ...analyzer!, name: "second" }] });
    expect(now({ uses: [use], servings: [serving({ evidence: [EVIDENCE] }, use)] })).toEqual(
      notChecked("nothing was told of the index products (analyzer second)", "another run", [EVIDENCE]),
    );
    expect(now({ servings: [] }).why).toBe("nothing was told of the index products (analyzer by_words)");
    // What is told of the part as a whole is told of its analyzers.
    expect(now({ uses: [use], servings: [serving({ analyzer: null }, use)] }).state).toBe("proven");
    // What is told of another index says nothing of this one.
    expect(now({ servings: [serving({}, CLOSED)] }).state).toBe("not checked");
  });

  it("is not checked where the words are not known", () => {
    const words = { kind: "unknown" as const, why: "no file", checkedBy: "--source-root" };
    expect(now({ words, servings: [SERVED] })).toEqual(
      notChecked("which words the indexes should have is not known: no file", "--source-root", [EVIDENCE]),
    );
  });

  it("is not checked where one was not told, an index or a template", () => {
    const unknown = serving({
      state: "unknown",
      why: "denied",
      checkedBy: "es:ESHttpGet",
      evidence: [EVIDENCE],
    });
    expect(now({ servings: [unknown] })).toEqual(
      notChecked("the index products (analyzer by_words): denied", "es:ESHttpGet", [EVIDENCE]),
    );
    expect(now({ servings: [{ ...unknown, why: null }] }).why).toBe(
      "the index products (analyzer by_words): nothing tells",
    );
    const ofTemplate = serving({ state: "unknown", why: "denied" }, TEMPLATE);
    expect(now({ servings: [SERVED, ofTemplate] }).why).toBe(
      "the index template all (analyzer by_words): denied",
    );
    expect(now({ servings: [SERVED, serving({ state: "unknown" }, CLOSED)] }).state).toBe("proven");
    const unused = serving({ state: "unknown" }, { ...TEMPLATE, analyzers: [] });
    expect(now({ servings: [SERVED, unused] }).state).toBe("proven");
  });

  it("is not checked where more indexes may use it", () => {
    const unread = [
      unanswered({ action: "es:ESHttpGet", why: "denied", checkedBy: "the role" }),
      unanswered(),
    ];
    expect(now({ servings: [SERVED] }, { unread })).toEqual(
      notChecked("more indexes may use it: es:ESHttpGet: denied", "the role", [EVIDENCE]),
    );
  });
});

describe("the hop to the index, after the apply,", () => {
  const now = hop("proven", "as it is");
  const coming = (members: Partial<ComingContent> = {}): ComingContent => ({
    called: "the new file",
    loadings: [loading()],
    untold: null,
    ...members,
  });
  const brings = { package: packaged({ declared: declaredPackage({ makesVersion: true }) }) };
  const after = (of: ComingContent | null, subject: Partial<DeliverySubject> = brings, at = now) =>
    indexHopAfter(delivery(subject), at, domainIndexes({ coming: of }));
  const KEPT = NOT_ASKED(
    "an apply does not reach the indexes: they keep their words until `opensearch-packages rollout --until-served --refresh`, or until they are closed and opened",
  );

  it("stays as it is where nobody asks, or nothing comes", () => {
    expect(indexHopAfter(delivery(brings), now, null)).toBe(now);
    expect(
      indexHopAfter(delivery({ ...brings, packageId: null }), now, domainIndexes({ coming: coming() })),
    ).toBe(now);
    expect(after(null)).toBe(now);
    expect(after(coming(), {})).toBe(now);
  });

  it("is not asked where the plan takes the package off", () => {
    expect(after(coming(), { ...brings, plannedAction: "delete" })).toEqual(
      NOT_ASKED("the plan takes the package off the domain"),
    );
    expect(after(coming(), { ...brings, association: null, plannedAction: "delete" })).toEqual(KEPT);
  });

  it("is not asked where the words come to the domain: no apply reaches an index", () => {
    expect(after(coming())).toEqual(KEPT);
    expect(after(coming(), { rolledOut: true })).toEqual(KEPT);
    expect(after(coming({ loadings: null }))).toEqual(KEPT);
  });

  it.each(["not asked", "missing"] as const)("stays %s", (state) => {
    const at = hop(state, "x");
    expect(after(coming(), brings, at)).toBe(at);
  });

  it("fails where an index would refuse what comes", () => {
    const refusal = { said: "bad line", line: 3, column: null, explanation: null };
    const refused = loading({ state: "refused", refusal, evidence: [EVIDENCE] });
    expect(after(coming({ loadings: [loading(), loading({ state: "not checked" }), refused] }))).toEqual(
      hop("failed", "the index products would refuse the new file: bad line", [EVIDENCE]),
    );
    const told = [
      loading({ state: "refused", refusal: { ...refusal, said: null, explanation: "we say" }, why: "why" }),
      loading({ state: "refused", why: "why" }),
      loading({ state: "refused" }),
    ].map((each) => after(coming({ loadings: [each] })).why);
    expect(told).toEqual(
      ["we say", "why", "it gave no reason"].map(
        (why) => `the index products would refuse the new file: ${why}`,
      ),
    );
  });

  it("is not checked where nobody could tell", () => {
    expect(after(coming({ loadings: null, untold: { why: "too large", checkedBy: "x" } }))).toEqual(
      notChecked("whether the indexes would load the new file: too large", "x"),
    );
    const open = loading({ state: "not checked", why: "denied", checkedBy: "y", evidence: [EVIDENCE] });
    expect(after(coming({ loadings: [loading(), open] }))).toEqual(
      notChecked("whether the index products would load the new file: denied", "y", [EVIDENCE]),
    );
  });
});
