import { associationValues, BUCKET, LiveDictionaries, packageValues } from "./LiveDictionaries";
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
    expect(report.deliveries).toMatchObject([
      { domainName: "search-prod", packageName: "synonyms", liveStatus: "ACTIVE", status: "ok" },
    ]);
  });

  it("says that a plan which ended with errors was not read, and not that it declares nothing", async () => {
    const content = JSON.stringify({ ...(JSON.parse(new PlanBuilder().plan()) as object), errored: true });
    const report = await live.validate(declared("F1"), { inputs: [{ name: "plan.json", content }] });
    expect(report.verdict).toBe("unknown");
    expect(report.findings).toMatchObject([
      { code: "nothing-compared", message: expect.stringContaining("could not be read") as string },
    ]);
    expect(report.findings[0]?.remedy).not.toContain("--allow-empty");
  });

  it("reports every field of the live package and association", async () => {
    const id = await live.package("synonyms");
    await live.associate(id);
    const { deliveries, packages } = await live.validate(declared(id));
    expect(deliveries[0]?.live).toMatchObject({
      PackageID: id,
      DomainName: "search-prod",
      ReferencePath: `analyzers/${id}`,
    });
    expect(packages[0]?.live).toMatchObject({
      PackageID: id,
      PackageStatus: "AVAILABLE",
      PackageOwner: expect.anything() as unknown,
    });
    expect(deliveries[0]?.live?.["LastUpdated"]).toMatch(/^\d{4}-\d\d-\d\dT/);
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

  it("asks S3 nothing when the hops to the object and to the package are left out, and says who left them out", async () => {
    const id = await live.package("synonyms");
    await live.associate(id);
    live.aws.requests.clear();
    const reason = "this role may not read the bucket";
    const leaveOut = (["object", "package"] as const).map((what) => ({ what, reason, by: "--leave-out" }));
    const { verdict, compared, deliveries } = await live.validate(declared(id), { leaveOut });
    expect(live.aws.requests.countOfService("s3")).toBe(0);
    expect(verdict).toBe("clean");
    expect(compared).toMatchObject({ leftOut: 2, hopsAsked: 1, hopsProven: 1 });
    expect(deliveries[0]?.hops.map(({ now }) => now.leftOut)).toMatchObject([
      { by: "--leave-out", reason },
      { by: "--leave-out", reason },
      null,
      null,
    ]);
  });

  it("never writes", async () => {
    const id = await live.package("synonyms");
    live.aws.requests.clear();
    await live.validate(declared(id));
    const operations = new Set(live.aws.requests.entries.map(({ operation }) => operation));
    expect([...operations].sort()).toEqual([
      "DescribeDomains",
      "DescribePackages",
      "GetObject",
      "GetPackageVersionHistory",
      "ListDomainsForPackage",
    ]);
  });

  it("ends waiting with the total time, and tells what is still busy", async () => {
    const id = await live.package("synonyms");
    await live.associate(id, "search-prod", false);
    live.aws.faults.busyDomain({ domainName: "search-prod", forMs: 3_600_000 });
    const report = await live.validate(declared(id), { waitMs: 3_600_000, timeoutMs: 1_500 });
    expect(report.findings.map(({ code }) => code)).toContain("domain-busy");
    expect(report.unchecked).toEqual([]);
  }, 60_000);

  it("keeps two stacks with the same addresses apart", async () => {
    const [first, second] = [await live.package("synonyms"), await live.package("stopwords")];
    await live.associate(first);
    const stacks = [
      declared(first),
      new PlanBuilder().package("synonyms", packageValues("stopwords", "F999")),
    ];
    const inputs = stacks.map((plan, index) => ({ name: `${index}.json`, content: plan.plan() }));
    const report = await live.validate(declared(first), { inputs });
    expect(report.packages.map(({ input, packageId, status }) => [input, packageId, status])).toEqual([
      ["0.json", first, "ok"],
      ["1.json", "F999", "error"],
    ]);
    expect(report.findings).toMatchObject([{ code: "package-missing", input: "1.json" }]);
    expect(second).not.toBe(first);
  });

  it("does not know an association to be fine whose package or domain the plan does not know", async () => {
    const created = new PlanBuilder()
      .association("of_what", { domain_name: "search-prod" }, { actions: ["create"] })
      .association("on_what", { package_id: await live.package("synonyms") }, { actions: ["create"] });
    const { verdict, unchecked, deliveries } = await live.validate(created);
    expect(verdict).toBe("unknown");
    expect(unchecked).toMatchObject([
      { address: "aws_opensearch_package_association.on_what", what: "domain_name" },
      { address: "aws_opensearch_package_association.of_what", what: "package_id" },
    ]);
    expect(deliveries.map(({ status }) => status)).toEqual(["unknown", "unknown"]);
  });

  it("asks for a source object as the object's own provider is configured", async () => {
    const id = await live.package("synonyms");
    const other = await LiveDictionaries.start();
    const { opensearch } = live.settings.endpoints;
    const plan = new PlanBuilder()
      .provider("aws", { region: "us-east-1", endpoints: { opensearch, s3: live.aws.endpoint } })
      .provider("aws.files", { region: "us-east-1", endpoints: { s3: other.aws.endpoint } })
      .package("synonyms", packageValues("synonyms", id))
      .add("aws_s3_object", "source", { bucket: BUCKET, key: "synonyms" }, { providerKey: "aws.files" });
    try {
      const { region, accessKey, secretKey } = live.settings;
      const { findings } = await live.validate(plan, { settings: { region, accessKey, secretKey } });
      expect(findings).toMatchObject([{ code: "source-missing", address: "aws_s3_object.source" }]);
    } finally {
      await other.stop();
    }
  });
});
