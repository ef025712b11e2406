import { associationValues, LiveDictionaries, packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

describe("validate", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start(["search-prod"], { associatingMs: 3_000 });
  });
  afterEach(() => live.stop());

  const declared = (id: string, name = "synonyms"): PlanBuilder =>
    new PlanBuilder().package(name, packageValues(name, id)).association("on_prod", associationValues(id));

  it("is clean when everything declared is live", async () => {
    const id = await live.package("synonyms");
    await live.associate(id);
    const report = await live.validate(declared(id));
    expect(report.findings).toEqual([]);
    expect(report.verdict).toBe("clean");
    expect(report.associations).toMatchObject([
      { domainName: "search-prod", packageName: "synonyms", liveStatus: "ACTIVE", status: "ok" },
    ]);
  });

  it("reports every field of the live package and association", async () => {
    const id = await live.package("synonyms");
    await live.associate(id);
    const { associations, packages } = await live.validate(declared(id));
    expect(associations[0]?.live).toMatchObject({
      PackageID: id,
      DomainName: "search-prod",
      ReferencePath: `analyzers/${id}`,
    });
    expect(packages[0]?.live).toMatchObject({
      PackageID: id,
      PackageStatus: "AVAILABLE",
      PackageOwner: expect.anything() as unknown,
    });
    expect(associations[0]?.live?.["LastUpdated"]).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("reads a state as it reads a plan", async () => {
    const id = await live.package("synonyms");
    await live.associate(id);
    const state = { name: "state.json", content: declared(id).state() };
    const report = await live.validate(declared(id), { inputs: [state] });
    expect(report.inputs[0]?.kind).toBe("state");
    expect(report.verdict).toBe("clean");
  });

  it("makes one report of several stacks, and none calls what another declares unmanaged", async () => {
    const first = await live.package("synonyms");
    const second = await live.package("stopwords");
    await live.associate(first);
    await live.associate(second);
    const inputs = [declared(first), declared(second, "stopwords")].map((plan, index) => ({
      name: `${index}.json`,
      content: plan.plan(),
    }));
    const report = await live.validate(declared(first), { inputs });
    expect(report.inputs).toHaveLength(2);
    expect(report.verdict).toBe("clean");
  });

  it("waits while something is busy, and says so", async () => {
    const id = await live.package("synonyms");
    await live.associate(id, "search-prod", false);
    const told: string[] = [];
    const onProgress = (message: string): void => void told.push(message);
    const report = await live.validate(declared(id), { waitMs: 60_000, onProgress });
    expect(report.verdict).toBe("clean");
    expect(told.join()).toContain("waiting");
  });

  it("asks S3 nothing without the source check", async () => {
    const id = await live.package("synonyms");
    live.aws.requests.clear();
    await live.validate(declared(id), { sourceCheck: false });
    expect(live.aws.requests.countOfService("s3")).toBe(0);
  });

  it("never writes", async () => {
    const id = await live.package("synonyms");
    live.aws.requests.clear();
    await live.validate(declared(id));
    const operations = new Set(live.aws.requests.entries.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual([
      "DescribeDomains",
      "DescribePackages",
      "HeadObject",
      "ListPackagesForDomain",
    ]);
  });
});
