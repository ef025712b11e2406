import type { DictionaryUse, Serving, ServingState } from "../../src/search";
import type { ReadFailure } from "../../src/service/reading";
import type { Hop, ValidationReport } from "../../src/validation";
import { deniedPart, ENDPOINT, type FakeAnswers, fakeSearch, useOf } from "./FakeSearchDomain";
import { associationValues, LiveDictionaries, packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const index = { kind: "index", name: "products", state: "open" } as const;

describe("validate, when the domains' own endpoints are asked,", () => {
  let live: LiveDictionaries;
  let id: string;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"]);
    await live.keepVersions();
    id = await live.package("synonyms");
    await live.associate(id);
  });
  afterEach(() => live.stop());

  const declared = (): PlanBuilder =>
    new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));

  const asked = (answers: FakeAnswers): Promise<ValidationReport> =>
    live.validate(declared(), { search: fakeSearch(answers) });

  const hopOf = ({ deliveries }: ValidationReport): Hop | undefined =>
    deliveries[0]?.hops.find(({ name }) => name === "index");

  it("proves the last hop with evidence when every index has the words, and is clean", async () => {
    const search = fakeSearch({ uses: [useOf(id)] });
    const report = await live.validate(declared(), { search });
    expect(hopOf(report)?.now).toMatchObject({
      state: "proven",
      evidence: [{ operation: "POST /products/_analyze", place: "search.example" }],
    });
    expect(report.verdict).toBe("clean");
    expect(search.opened).toMatchObject([{ wordsAsked: ["a, b\n"], closed: true }]);
  });

  it("changes nothing, and opens no door, where it is not asked for or left out on purpose", async () => {
    const plain = await live.validate(declared());
    expect(hopOf(plain)).toMatchObject({ now: { state: "not asked" }, after: null });
    const search = fakeSearch({ uses: [useOf(id)] });
    const leaveOut = [{ what: "index" as const, reason: "no way to the VPC from here" }];
    const report = await live.validate(declared(), { search, leaveOut });
    expect(search.opened).toEqual([]);
    expect(hopOf(report)?.now.leftOut).toMatchObject({ reason: "no way to the VPC from here" });
    expect(report.verdict).toBe("clean");
  });

  it.each<[ServingState, string, string]>([
    ["served", "proven", "clean"],
    ["previous", "differs", "findings"],
    ["stale", "differs", "findings"],
    ["other", "differs", "findings"],
    ["broken", "failed", "findings"],
    ["will break", "failed", "findings"],
    ["unknown", "not checked", "unknown"],
  ])("an index that is %s makes the hop %s and the verdict %s", async (state, hop, verdict) => {
    const serving = (): Partial<Serving> => ({ state, why: "it is so" });
    const report = await asked({ uses: [useOf(id)], serving });
    expect(hopOf(report)?.now.state).toBe(hop);
    expect(report.verdict).toBe(verdict);
    expect(report.findings.filter(({ code }) => code === "delivery-broken")).toEqual([]);
  });

  it("fails for a template whose file is refused, and does not say that it is down", async () => {
    const template = useOf(id, { holder: { kind: "index template", name: "products", state: null } });
    const serving = ({ holder }: DictionaryUse): Partial<Serving> =>
      holder.kind === "index"
        ? {}
        : { state: "will break", why: "no index can be made from it: it is refused" };
    const report = await asked({ uses: [useOf(id), template], serving });
    expect(hopOf(report)?.now).toMatchObject({
      state: "failed",
      why: "the index template products (analyzer by_words): no index can be made from it: it is refused",
    });
    expect(report.findings).toMatchObject([
      { code: "index-will-break", message: expect.stringContaining("can't be used") as string },
    ]);
  });

  it("is not proven where a template could not be asked", async () => {
    const template = useOf(id, { holder: { kind: "index template", name: "products", state: null } });
    const serving = ({ holder }: DictionaryUse): Partial<Serving> =>
      holder.kind === "index" ? {} : { state: "unknown", why: "HTTP 403", checkedBy: "a permission" };
    const report = await asked({ uses: [useOf(id), template], serving });
    expect(hopOf(report)?.now).toMatchObject({ state: "not checked", checkedBy: "a permission" });
    expect(report.verdict).toBe("unknown");
  });

  it("takes the worst of all indexes and analyzers", async () => {
    const other = useOf(id, { holder: { ...index, name: "offers" } });
    const serving = ({ holder }: DictionaryUse): Partial<Serving> =>
      holder.name === "offers" ? { state: "stale", why: "it was opened before" } : {};
    const report = await asked({ uses: [useOf(id), other], serving });
    expect(hopOf(report)?.now).toMatchObject({
      state: "differs",
      why: expect.stringContaining("offers") as string,
    });
  });

  it("is not clean where an index that uses it got no answer", async () => {
    const other = useOf(id, { holder: { ...index, name: "offers" } });
    const search = fakeSearch({ uses: [useOf(id), other] });
    const { open } = search;
    const report = await live.validate(declared(), {
      search: {
        ...search,
        open: (access, options) => {
          const domain = open?.(access, options);
          if (domain === undefined) throw new Error("the fake opens");
          const serving = domain.serving.bind(domain);
          return Object.assign(domain, {
            serving: async (packageId: string) => (await serving(packageId, null)).slice(0, 1),
          });
        },
      },
    });
    expect(hopOf(report)?.now).toMatchObject({
      state: "not checked",
      why: expect.stringContaining("offers") as string,
    });
    expect(report.verdict).toBe("unknown");
  });

  it.each<[string, Partial<DictionaryUse>, string, RegExp]>([
    [
      "only a template",
      { holder: { kind: "index template", name: "t", state: null } },
      "not asked",
      /only templates/,
    ],
    ["only a closed index", { holder: { ...index, state: "closed" } }, "not asked", /closed/],
    ["only a part that no analyzer has", { analyzers: [] }, "missing", /no analyzer/],
  ])("where %s names it, says so", async (_what, members, state, why) => {
    const report = await asked({ uses: [useOf(id, members)] });
    expect(hopOf(report)?.now).toMatchObject({ state, why: expect.stringMatching(why) as string });
  });

  it("does not call a dictionary unused when a part of the settings may not be read, and names the permission", async () => {
    const report = await asked({ unread: [deniedPart()] });
    expect(hopOf(report)?.now).toMatchObject({
      state: "not checked",
      checkedBy: "indices:monitor/settings/get",
    });
    expect(report.findings).toMatchObject([
      { code: "access-denied", address: "indices:monitor/settings/get" },
    ]);
    const used = await asked({ uses: [useOf(id)], unread: [deniedPart()] });
    expect(hopOf(used)?.now.state).toBe("not checked");
    expect(used.verdict).not.toBe("clean");
  });

  it.each<[string, Partial<ReadFailure>, RegExp]>([
    [
      "a proxy's page stands in its place",
      { kind: "broken", why: "HTTP 200: <html>", checkedBy: "an endpoint that is the domain's own" },
      /^Consider an endpoint that is the domain's own$/,
    ],
    [
      "nobody is let in unsigned",
      { kind: "denied", why: "HTTP 403: anonymous", checkedBy: "a request that is signed" },
      /^Consider a request that is signed$/,
    ],
    [
      "fine-grained access control refuses",
      { kind: "denied", why: "no permissions", checkedBy: "the permission indices:admin/analyze" },
      /^Ask .* to allow the permission indices:admin\/analyze, or /,
    ],
    [
      "IAM refuses",
      { kind: "denied", why: "HTTP 403", checkedBy: "the IAM action es:ESHttpGet on the domain" },
      /^Ask .* to allow es:ESHttpGet, or /,
    ],
  ])("advises what would help where %s", async (_what, members, remedy) => {
    const { failure } = deniedPart();
    const unread = {
      ...deniedPart(),
      failure: { ...failure, action: "es:ESHttpGet", ...members },
    };
    const { findings } = await asked({ unread: [unread] });
    expect(findings).toMatchObject([{ remedy: expect.stringMatching(remedy) as string }]);
  });

  it("ends a sentence of somebody else with one full stop", async () => {
    const { failure } = deniedPart();
    const why = "HTTP 501: There is no search engine.";
    const unread = { ...deniedPart(), failure: { ...failure, kind: "server" as const, why } };
    const { findings } = await asked({ unread: [unread] });
    expect(findings).toMatchObject([
      { message: expect.stringContaining("no search engine. What depends on it") as string },
    ]);
  });

  it("does not prove words that nobody knows, and says what would tell them", async () => {
    await live.upload("synonyms", "c, d\n");
    const search = fakeSearch({ uses: [useOf(id)] });
    const report = await live.validate(declared(), {
      search,
      leaveOut: [leftOut("object"), leftOut("package")],
    });
    expect(search.opened[0]?.wordsAsked).toEqual([null]);
    expect(hopOf(report)?.now).toMatchObject({
      state: "not checked",
      checkedBy: expect.any(String) as string,
    });
    expect(report.verdict).toBe("unknown");
  });

  it("compares with the version that the domain serves, not with what S3 has now", async () => {
    await live.keepVersions();
    const name = "kept";
    const kept = await live.package(name, "old, words\n");
    await live.associate(kept);
    live.settle();
    await live.update(kept, name, "new, words\n");
    const search = fakeSearch({ uses: [useOf(kept)] });
    const plan = new PlanBuilder()
      .package(name, packageValues(name, kept, "new, words\n"))
      .association("on_prod", associationValues(kept));
    const report = await live.validate(plan, {
      search,
      leaveOut: [{ what: "undeclared", reason: "another package is on the domain" }],
    });
    expect(search.opened[0]).toMatchObject({ wordsAsked: ["old, words\n"], loaded: ["new, words\n"] });
    expect(hopOf(report)?.now.state).toBe("proven");
  });

  it("tells new words from those before: none before the first version, and never the same ones", async () => {
    const before = async (): Promise<string | undefined> => {
      let told: string | undefined;
      await asked({
        uses: [useOf(id)],
        serving: (_, words) => {
          told = words?.before == null ? undefined : Buffer.from(words.before).toString();
          return {};
        },
      });
      return told;
    };
    expect(await before()).toBe("");
    for (const content of ["new, words\n", "new, words\n"]) {
      await live.update(id, "synonyms", content);
      await live.associate(id);
      live.settle();
      expect(await before()).toBe("a, b\n");
    }
  });

  it("puts a new file to every chain before it is uploaded: a refusal is an error with the engine's words and our line", async () => {
    const loading = (): object => ({
      state: "refused",
      refusal: { said: "Failed to build synonyms", line: 7, column: 3, explanation: "two arrows" },
    });
    const report = await live.validate(await changing(), {
      search: fakeSearch({ uses: [useOf(id)], loading }),
    });
    const [finding] = report.findings.filter(({ code }) => code === "index-would-refuse");
    expect(finding?.message).toMatch(/line 7, column 3: Failed to build synonyms\.$/);
    expect(finding?.remedy).toContain("two arrows");
    expect(hopOf(report)).toMatchObject({ now: { state: "proven" }, after: { state: "failed" } });
    expect(report.verdict).toBe("findings");
  });

  it("is not clean when the engine was not asked about a new file", async () => {
    const loading = (): object => ({
      state: "not checked",
      why: "the part has no inline form",
      checkedBy: "lint",
    });
    const report = await live.validate(await changing(), {
      search: fakeSearch({ uses: [useOf(id)], loading }),
    });
    expect(hopOf(report)?.after).toMatchObject({ state: "not checked", checkedBy: "lint" });
    expect(report.unchecked.map(({ hop }) => hop)).toContain("index");
    expect(report.verdict).toBe("unknown");
  });

  it("says of a new file that loads that the apply does not reach the indexes, and what each needs", async () => {
    const closedOnly = useOf(id, { holder: { ...index, name: "offers" }, updateable: "not set" });
    const search = fakeSearch({ uses: [useOf(id), closedOnly] });
    const report = await live.validate(await changing(), { search });
    expect(hopOf(report)?.after).toMatchObject({
      state: "not asked",
      why: expect.stringContaining("rollout --until-served --refresh") as string,
    });
    const [finding] = report.findings.filter(({ code }) => code === "index-needs-refresh");
    expect(finding?.message).toContain("a refresh is enough for products; offers must be closed and opened");
  });

  it("takes a file that every chain would load for the mending of a time bomb, and not of an index that is down", async () => {
    const codesWhen = async (state: ServingState, loads: boolean): Promise<string[]> => {
      const serving = (): Partial<Serving> => ({ state, why: "Failed to build synonyms" });
      const loading = (): object => (loads ? {} : { state: "refused", why: "it is refused" });
      const search = fakeSearch({ uses: [useOf(id)], serving, loading });
      const { findings } = await live.validate(await changing(), { search });
      return findings.map(({ code }) => code).filter((code) => /^index-(will-break|broken)$/.test(code));
    };
    expect(await codesWhen("will break", true)).toEqual([]);
    expect(await codesWhen("will break", false)).toEqual(["index-will-break"]);
    expect(await codesWhen("broken", true)).toEqual(["index-broken"]);
  });

  it("has nothing on its way to the indexes when the new version has the same words", async () => {
    const search = fakeSearch({ uses: [useOf(id)] });
    const report = await live.validate(await changing("a, b\n"), { search });
    expect(search.opened[0]?.loaded).toEqual([]);
    expect(hopOf(report)?.after?.state).toBe("proven");
    expect(report.findings.map(({ code }) => code)).not.toContain("index-needs-refresh");
  });

  it("names an index whose dictionary nothing brings to the domain, when its file is gone", async () => {
    const orphan = useOf("F999", { holder: { ...index, name: "forgotten" } });
    const serving = ({ packageId }: DictionaryUse): Partial<Serving> =>
      packageId === "F999" ? { state: "will break", why: "file not readable" } : {};
    const report = await asked({ uses: [useOf(id), orphan], serving });
    expect(report.findings).toMatchObject([
      { code: "index-will-break", address: "domain/search-prod", packageId: "F999" },
    ]);
  });

  const leftOut = (what: "object" | "package") => ({ what, reason: "this role may not read the bucket" });

  /** A plan that makes a new version, of an object that is there already. */
  async function changing(content = "a, b, c\n"): Promise<PlanBuilder> {
    live.settle();
    await live.upload("synonyms", content);
    return new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id, content), {
        actions: ["update"],
        before: packageValues("synonyms", id, null),
      })
      .association("on_prod", associationValues(id))
      .add("opensearchpackages_rollout", "on_prod", associationValues(id), {
        actions: ["update"],
        before: { ...associationValues(id), package_version: "v1" },
      });
  }
});

describe("validate, of a fleet whose endpoints are asked,", () => {
  it("is held up by no domain that never answers, and says which one that was", async () => {
    const names = Array.from({ length: 12 }, (_, number) => `search-${number}`);
    const live = await LiveDictionaries.start(names);
    const id = await live.package("synonyms");
    const plan = new PlanBuilder().package("synonyms", packageValues("synonyms", id));
    for (const name of names) {
      await live.associate(id, name, false);
      plan.association(name, associationValues(id, name));
    }
    live.settle();
    const endpoints = Object.fromEntries(names.map((name) => [name, `${ENDPOINT}/${name}`]));
    const search = fakeSearch(({ url }) => ({ uses: [useOf(id)], hangs: url.endsWith("search-3") }));
    const report = await live.validate(plan, { search: { ...search, endpoints, timeoutMs: 2_000 } });
    await live.stop();
    const states = new Map(report.deliveries.map(({ domainName, hops }) => [domainName, hops[3]?.now]));
    expect(states.get("search-3")).toMatchObject({
      state: "not checked",
      checkedBy: "a longer --search-timeout",
    });
    for (const name of names.filter((each) => each !== "search-3"))
      expect(states.get(name)).toMatchObject({ state: "proven" });
    expect(report.verdict).toBe("unknown");
    expect(report.calls).toMatchObject({ opensearch: expect.any(Number) as number });
  });

  it("names the time for everything where that was up before the time for a domain", async () => {
    const live = await LiveDictionaries.start(["search-prod"]);
    const id = await live.package("synonyms");
    await live.associate(id);
    const plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));
    const report = await live.validate(plan, { search: fakeSearch({ hangs: true }), timeoutMs: 2_000 });
    await live.stop();
    expect(report.deliveries[0]?.hops[3]?.now).toMatchObject({
      state: "not checked",
      why: "search.example did not answer everything: the total time was up (--timeout)",
      checkedBy: "a longer --timeout",
    });
  });

  it("says of a domain whose questions crash that it was not checked", async () => {
    const live = await LiveDictionaries.start(["search-prod"]);
    const id = await live.package("synonyms");
    await live.associate(id);
    const plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));
    const serving = (): never => {
      throw new Error("a defect");
    };
    const report = await live.validate(plan, { search: fakeSearch({ uses: [useOf(id)], serving }) });
    await live.stop();
    expect(report.deliveries[0]?.hops[3]?.now).toMatchObject({
      state: "not checked",
      why: expect.stringContaining("a defect") as string,
    });
    expect(report.verdict).toBe("unknown");
  });
});
