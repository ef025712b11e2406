import type { Loading } from "../../../src/search";
import { hop, NOT_ASKED, notChecked } from "../../../src/validation/hops/hopReading";
import type { PackageIndexes } from "../../../src/validation/indexes/DomainIndexes";
import type { Finding } from "../../../src/validation/result/Finding";
import type { HopState } from "../../../src/validation/result/Hop";
import type { RowStatus } from "../../../src/validation/result/rows";
import type { UncheckedItem } from "../../../src/validation/result/ValidationReport";
import { indexRows } from "../../../src/validation/rows/indexRows";
import { RowStatuses, statusOfHops, worse } from "../../../src/validation/rows/RowStatuses";
import { deliveryRow, domainRow, packageRow } from "../../../src/validation/rows/subjectRows";
import { useOf } from "../FakeSearchDomain";
import {
  declaredAssociation,
  declaredDomain,
  declaredPackage,
  declaredRollout,
  delivery,
  domain,
  domainIndexes,
  gone,
  hopAt,
  INPUT,
  judged,
  judgedDelivery,
  judgedPackage,
  liveAssociation,
  livePackage,
  packaged,
  serving,
  SHA,
  there,
  unanswered,
  loading,
} from "../subjects";

const NOTHING = new RowStatuses([], []);
const found = (severity: Finding["severity"], more: Partial<Finding> = {}) =>
  ({ address: "a.b", input: INPUT, severity, suppressed: null, ...more }) as Finding;
const unchecked = (more: Partial<UncheckedItem> = {}) =>
  ({ address: "a.b", input: INPUT, ...more }) as UncheckedItem;
const ABOUT = { address: "a.b", input: INPUT };

describe("the status of a row", () => {
  it.each<[RowStatus, Finding[], UncheckedItem[]]>([
    ["ok", [], []],
    ["info", [found("info")], []],
    ["warning", [found("info"), found("warning")], []],
    ["error", [found("error"), found("info")], []],
    ["unknown", [], [unchecked()]],
    ["unknown", [found("warning")], [unchecked()]],
    ["error", [found("error")], [unchecked()]],
    ["ok", [found("error", { suppressed: { reason: "x", source: "y" } })], []],
    ["ok", [found("error", { address: "a.c" })], [unchecked({ input: "other.json" })]],
    ["ok", [found("error", { input: null })], []],
  ])("is %s by what was found", (expected, findings, items) => {
    expect(new RowStatuses(findings, items).of(ABOUT)).toBe(expected);
  });

  it("of what no input declares is by its address", () => {
    expect(new RowStatuses([found("error", { input: null })], []).of({ address: "a.b", input: null })).toBe(
      "error",
    );
  });

  it.each<[RowStatus, HopState[]]>([
    ["ok", ["proven", "planned", "not asked"]],
    ["unknown", ["proven", "not checked"]],
    ["warning", ["not checked", "busy"]],
    ["error", ["busy", "differs"]],
    ["error", ["missing"]],
    ["error", ["failed", "proven"]],
  ])("is %s by the hops %j", (expected, states) => {
    expect(statusOfHops(states.map((state) => hopAt("domain", hop(state, "x"))))).toBe(expected);
    expect(statusOfHops(states.map((state) => hopAt("domain", hop("proven", null), hop(state, "x"))))).toBe(
      expected,
    );
  });

  it("is the worse of two", () => {
    const order: RowStatus[] = ["error", "warning", "unknown", "info", "ok"];
    order.forEach((one, at) =>
      order.forEach((other, then) => expect(worse(one, other)).toBe(order[Math.min(at, then)])),
    );
  });
});

describe("the row of a delivery", () => {
  const row = (members: Parameters<typeof delivery>[0] = {}, statuses = NOTHING) =>
    deliveryRow(judgedDelivery(delivery(members)), statuses);
  const full = {
    declaredBy: ["association"],
    address: "aws_opensearch_package_association.on_search",
    rolloutAddress: null,
    input: INPUT,
    domainName: "search",
    packageName: "synonyms",
    packageId: "F1",
    packageAddress: "aws_opensearch_package.synonyms",
    region: "eu-west-1",
    plannedAction: "none",
    liveVersion: "v1",
    availableVersion: "v1",
    versionAfterApply: "v1",
    liveStatus: "ACTIVE",
    referencePath: "analyzers/F1",
    status: "ok",
    live: liveAssociation(),
  };

  it("has everything that is declared and live, and of a hop what a reader needs", () => {
    const told = { state: "proven", why: null, checkedBy: null, evidence: [], leftOut: null };
    const hops = ["object", "package", "domain", "index"].map((name) => ({ name, now: told, after: null }));
    expect(row()).toEqual({ ...full, hops });
    const after = deliveryRow(
      judgedDelivery(delivery(), { index: hopAt("index", NOT_ASKED("x"), notChecked("y", "z")) }),
      NOTHING,
    );
    expect(after.hops[3]).toEqual({
      name: "index",
      now: { ...told, state: "not asked", why: "x" },
      after: { ...told, state: "not checked", why: "y", checkedBy: "z" },
    });
    expect(after.status).toBe("unknown");
  });

  it("has nothing of what is neither declared nor live", () => {
    const bare = row({ input: null, association: null, package: null, live: gone() });
    expect(bare).toMatchObject({
      declaredBy: [],
      address: null,
      packageName: null,
      packageAddress: null,
      liveVersion: null,
      availableVersion: null,
      versionAfterApply: null,
      liveStatus: null,
      referencePath: null,
      live: null,
    });
  });

  it("says what declares it", () => {
    const rollouts = [declaredRollout()];
    expect(row({ rollouts })).toMatchObject({
      declaredBy: ["association", "rollout"],
      rolloutAddress: "opensearchpackages_rollout.on_search",
    });
    expect(row({ rollouts, association: null }).declaredBy).toEqual(["rollout"]);
    const association = declaredAssociation({ referencePath: "analyzers/F0" });
    expect(row({ association, live: gone() }).referencePath).toBe("analyzers/F0");
  });

  it("names the package as declared, else as the domain has it, else as it is", () => {
    const live = there(livePackage({ PackageName: "live" }));
    const undeclared = packaged({ declared: null, live });
    expect(
      row({ package: packaged({ declared: declaredPackage({ packageName: "said" }), live }) }).packageName,
    ).toBe("said");
    expect(
      row({ package: undeclared, live: there(liveAssociation({ PackageName: "there" })) }).packageName,
    ).toBe("there");
    expect(row({ package: undeclared, live: gone() }).packageName).toBe("live");
  });

  it("says what is served after the apply", () => {
    const after = (members: Parameters<typeof delivery>[0]) => row(members).versionAfterApply;
    const newer = { package: packaged({ live: there(livePackage({ AvailablePackageVersion: "v2" })) }) };
    const makes = { package: packaged({ declared: declaredPackage({ makesVersion: true }) }) };
    expect(after({ plannedAction: "delete" })).toBeNull();
    expect(after(newer)).toBe("v1");
    expect(after({ ...newer, rolledOut: true })).toBe("v2");
    expect(after({ ...newer, plannedAction: "create" })).toBe("v2");
    expect(after({ ...makes, rolledOut: true })).toBe("(known after apply)");
    expect(after(makes)).toBe("v1");
    expect(after({ package: null, rolledOut: true })).toBe("(known after apply)");
  });

  it("is as bad as the worst that was found", () => {
    const statuses = new RowStatuses([found("warning", { address: full.address })], []);
    expect(row({}, statuses).status).toBe("warning");
    const broken = judgedDelivery(delivery(), { object: hopAt("object", hop("missing", "x")) });
    expect(deliveryRow(broken, statuses).status).toBe("error");
  });

  it("has times as texts", () => {
    const LastUpdated = new Date("2026-11-01T00:00:00Z");
    expect(row({ live: there(liveAssociation({ LastUpdated })) }).live).toMatchObject({
      LastUpdated: "2026-11-01T00:00:00.000Z",
    });
  });
});

describe("the row of a package", () => {
  const row = (members: Parameters<typeof packaged>[0] = {}, statuses = NOTHING) =>
    packageRow(judgedPackage(packaged(members)), statuses);

  it("has everything that is declared and live", () => {
    const live = livePackage({ PackageDescription: `words [sha256:${SHA}]` });
    expect(row({ live: there(live), declared: declaredPackage({ sha256: "d" }) })).toEqual({
      address: "aws_opensearch_package.synonyms",
      packageName: "synonyms",
      packageId: "F1",
      region: "eu-west-1",
      input: INPUT,
      plannedAction: "none",
      availableVersion: "v1",
      declaredSha256: "d",
      liveSha256: SHA,
      status: "ok",
      live,
    });
  });

  it("has nothing of what is neither declared nor live", () => {
    expect(row({ declared: null, live: gone() })).toMatchObject({
      address: null,
      packageName: null,
      input: null,
      availableVersion: null,
      declaredSha256: null,
      liveSha256: null,
      live: null,
    });
    expect(row({ declared: null, live: there(livePackage({ PackageName: "live" })) }).packageName).toBe(
      "live",
    );
    expect(row({ declared: declaredPackage({ packageName: null }) }).packageName).toBe("synonyms");
  });

  it("is as bad as the worse of its hops and what was found", () => {
    const differs = (name: "object" | "package") => ({ [name]: hopAt(name, hop("differs", "x")) });
    expect(packageRow(judgedPackage(packaged(), differs("object")), NOTHING).status).toBe("error");
    expect(packageRow(judgedPackage(packaged(), differs("package")), NOTHING).status).toBe("error");
    const statuses = new RowStatuses([found("info", { address: "aws_opensearch_package.synonyms" })], []);
    expect(row({}, statuses).status).toBe("info");
  });
});

describe("the row of a domain", () => {
  const row = (subject = domain()) => domainRow(subject, 2, NOTHING);

  it("has everything that is declared and live", () => {
    expect(row(domain({ EngineVersion: "OpenSearch_2.19", DomainProcessingStatus: "Modifying" }))).toEqual({
      address: "domain/search",
      input: null,
      domainName: "search",
      region: "eu-west-1",
      engineVersion: "OpenSearch_2.19",
      processingStatus: "Modifying",
      associations: 2,
      status: "ok",
    });
  });

  it("goes by what is declared where it is not there", () => {
    const declared = declaredDomain({ engineVersion: "OpenSearch_2.3" });
    expect(row(domain(gone(), { declared }))).toMatchObject({
      engineVersion: "OpenSearch_2.3",
      processingStatus: null,
    });
    expect(row(domain({ EngineVersion: "OpenSearch_2.19" }, { declared })).engineVersion).toBe(
      "OpenSearch_2.19",
    );
    expect(row(domain(gone())).engineVersion).toBeNull();
  });

  it.each([
    ["Active", {}],
    ["Processing", { Processing: true }],
    ["Deleting", { Processing: true, Deleted: true }],
    ["Active", { Processing: false, Deleted: false }],
  ])("is %s in an answer without a status: %j", (expected, live) => {
    expect(row(domain(live)).processingStatus).toBe(expected);
  });

  it.each([
    ["ok", domain()],
    ["unknown", domain(unanswered())],
    ["info", domain(gone())],
    ["info", domain(gone(), { declared: declaredDomain() })],
    ["ok", domain(gone(), { declared: declaredDomain({ plannedAction: "create" }) })],
  ])("has the status %s", (expected, subject) => {
    expect(row(subject).status).toBe(expected);
  });

  it("is as bad as what was found", () => {
    expect(
      domainRow(
        domain(),
        0,
        new RowStatuses([found("error", { ...ABOUT, address: "domain/search", input: null })], []),
      ).status,
    ).toBe("error");
  });
});

describe("the rows of indexes", () => {
  const rows = (own: Partial<PackageIndexes>, subject: Parameters<typeof delivery>[0] = {}) =>
    indexRows(judged({ indexes: [domainIndexes(own)], deliveries: [judgedDelivery(delivery(subject))] }));
  const use = useOf("F1");
  const full = {
    domainName: "search",
    region: "eu-west-1",
    endpoint: "search.example",
    packageId: "F1",
    packageName: "synonyms",
    holder: use.holder,
    part: use.part,
    updateable: "in effect",
    analyzer: "by_words",
    searches: ["title"],
    indexes: [],
    state: "served",
    why: null,
    checkedBy: null,
    renewal: null,
    asked: { texts: 1, of: 1 },
    probes: [],
    loading: null,
    queries: null,
    status: "ok",
  };
  const coming = (...loadings: Loading[]) => ({ coming: { called: "the new file", loadings, untold: null } });

  it("have everything that was told of an analyzer", () => {
    expect(rows({})).toEqual([full]);
    const stale = serving({ state: "stale", why: "old", checkedBy: "x", renewal: "refresh" });
    expect(rows({ servings: [stale] })).toEqual([
      { ...full, state: "stale", why: "old", checkedBy: "x", renewal: "refresh", status: "error" },
    ]);
  });

  it("have what was not told of a use, and why", () => {
    const bare = {
      ...full,
      analyzer: null,
      searches: [],
      state: null,
      asked: { texts: 0, of: 0 },
      status: "info",
    };
    expect(rows({ servings: [] })).toEqual([bare]);
    expect(rows({ servings: [], untold: { why: "too late", checkedBy: "--search-timeout" } })).toEqual([
      { ...bare, why: "too late", checkedBy: "--search-timeout" },
    ]);
    // What was told says all of itself.
    expect(rows({ untold: { why: "too late", checkedBy: "x" } })).toEqual([full]);
    expect(
      rows({ servings: [serving({}, useOf("F1", { holder: { kind: "index", name: "b", state: "open" } }))] }),
    ).toEqual([bare]);
  });

  it.each<[RowStatus, Parameters<typeof serving>[0]]>([
    ["ok", { state: "served" }],
    ["error", { state: "previous" }],
    ["error", { state: "stale" }],
    ["error", { state: "other" }],
    ["error", { state: "broken" }],
    ["error", { state: "will break" }],
    ["unknown", { state: "unknown" }],
  ])("are %s for %j", (status, members) => {
    expect(rows({ servings: [serving(members)] })[0]?.status).toBe(status);
  });

  it("have whether what comes would be loaded, by the same analyzer where it is told", () => {
    const refusal = { said: "no", line: 1, column: null, explanation: null } as Loading["refusal"];
    const refused = loading({ state: "refused", why: "w", checkedBy: "c", refusal });
    const told = { state: "refused", why: "w", checkedBy: "c", refusal };
    expect(rows(coming(loading({ analyzer: "first" }), refused))).toEqual([
      { ...full, loading: told, status: "error" },
    ]);
    expect(rows(coming({ ...refused, analyzer: "first" }))).toEqual([
      { ...full, loading: told, status: "error" },
    ]);
    expect(rows(coming(loading({ state: "not checked" })))[0]?.status).toBe("unknown");
    const elsewhere = useOf("F1", { holder: { kind: "index", name: "b", state: "open" } });
    expect(rows(coming(loading({ use: elsewhere, state: "refused" })))).toEqual([full]);
    expect(
      rows({ ...coming(loading({ analyzer: null, state: "refused" }), loading()), servings: [] })[0]?.loading
        ?.state,
    ).toBe("refused");
  });

  it("have what became of sample queries", () => {
    const judgement = (state: "held" | "broken" | "not checked") => ({
      query: "a",
      kind: "finds" as const,
      texts: [],
      line: 1,
      state,
      ways: [],
      why: null,
      checkedBy: null,
    });
    const queries = (state: "held" | "broken" | "not checked", more: object = {}) => [
      {
        use,
        analyzer: "by_words",
        file: "s.json",
        source: "x",
        judgements: [judgement("held"), judgement(state)],
        ...more,
      },
    ];
    expect(rows({ queries: queries("held") })).toEqual([
      { ...full, queries: { file: "s.json", judgements: [judgement("held"), judgement("held")] } },
    ]);
    expect(rows({ queries: queries("broken") })[0]?.status).toBe("error");
    expect(rows({ queries: queries("not checked") })[0]?.status).toBe("unknown");
    expect(rows({ queries: queries("broken", { analyzer: "other" }) })).toEqual([full]);
    const elsewhere = useOf("F1", { holder: { kind: "index", name: "b", state: "open" } });
    expect(rows({ queries: queries("broken", { use: elsewhere }) })).toEqual([full]);
  });

  it("name the package as declared, else as the domain has it, else as it is, else not", () => {
    const name = (subject: Parameters<typeof delivery>[0]) => rows({}, subject)[0]?.packageName;
    const undeclared = packaged({ declared: null, live: there(livePackage({ PackageName: "live" })) });
    expect(name({ package: undeclared, live: there(liveAssociation({ PackageName: "there" })) })).toBe(
      "there",
    );
    expect(name({ package: undeclared, live: gone() })).toBe("live");
    expect(name({ package: null, live: gone() })).toBeNull();
    expect(name({ packageId: null })).toBeNull();
  });
});
