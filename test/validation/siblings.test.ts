import { REPORT_FORMATS, renderReport } from "../../src/report";
import type { FindingCode, LeaveOutName, ValidateOptions, ValidationReport } from "../../src/validation";
import { associationValues, BUCKET, LiveDictionaries, packageValues, sha256Of } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const OLD = "a, b\n";
const NEW = "a, b, c\n";
const updates = (before: Record<string, unknown>) => ({ actions: ["update" as const], before });
const objectOf = (members: Record<string, unknown>) => ({ bucket: BUCKET, key: "synonyms", ...members });
const base64Of = (content: string): string => Buffer.from(sha256Of(content), "hex").toString("base64");

interface Sibling {
  /** Completes "is right when …". */
  readonly when: string;
  readonly plan: (id: string) => PlanBuilder;
  readonly verdict: ValidationReport["verdict"];
  readonly finds?: readonly FindingCode[];
  readonly says?: string;
  readonly options?: Partial<ValidateOptions>;
  readonly asState?: boolean;
}

/** The stack around what is special: the dictionary on `search-prod`, nothing planned. */
const stack = (id: string): PlanBuilder =>
  new PlanBuilder()
    .package("synonyms", packageValues("synonyms", id))
    .association("on_prod", associationValues(id));

const withObject = (id: string, after: Record<string, unknown>, before = after): PlanBuilder =>
  stack(id).add("aws_s3_object", "source", objectOf(after), updates(objectOf(before)));

const rollout = (id: string, members: Record<string, unknown> = {}, domain = "search-prod") =>
  [
    "opensearchpackages_rollout",
    "rolled",
    { package_id: id, domain_name: domain, ...members },
    { actions: ["create" as const] },
  ] as const;

const SIBLINGS: readonly Sibling[] = [
  {
    when: "only the wording of the description changes: a version is made, and the domain must get it",
    plan: (id) => {
      const before = packageValues("synonyms", id);
      const after = { ...before, package_description: `other words [sha256:${sha256Of(OLD)}]` };
      return new PlanBuilder()
        .package("synonyms", after, updates(before))
        .association("on_prod", associationValues(id));
    },
    verdict: "findings",
    finds: ["association-will-be-stale"],
  },
  {
    when: "only other metadata of the object changes",
    plan: (id) =>
      withObject(id, { metadata: { team: "a" }, source_hash: sha256Of(OLD) }, { source_hash: sha256Of(OLD) }),
    verdict: "clean",
  },
  {
    when: "the content is in the plan, and is what is live",
    plan: (id) => withObject(id, { content: OLD }),
    verdict: "clean",
  },
  {
    when: "the content in the plan changes and no version is made",
    plan: (id) => withObject(id, { content: NEW }, { content: OLD }),
    verdict: "findings",
    finds: ["package-content-differs"],
  },
  {
    when: "filebase64sha256 is the source_hash",
    plan: (id) => withObject(id, { source_hash: base64Of(OLD) }),
    verdict: "clean",
  },
  {
    when: "filebase64sha256 of other bytes is the source_hash",
    plan: (id) => stack(id).add("aws_s3_object", "source", objectOf({ source_hash: base64Of(NEW) })),
    verdict: "findings",
    finds: ["source-differs"],
  },
  {
    when: "the description follows a file that nothing uploads",
    plan: (id) =>
      new PlanBuilder()
        .package("synonyms", packageValues("synonyms", id, NEW), updates(packageValues("synonyms", id)))
        .association("on_prod", associationValues(id))
        .add(...rollout(id)),
    verdict: "findings",
    finds: ["package-content-differs"],
  },
  {
    when: "a rollout names the bytes of another file",
    plan: (id) => stack(id).add(...rollout(id, { content_sha256: sha256Of(NEW) })),
    verdict: "findings",
    finds: ["rollout-content-differs"],
  },
  {
    when: "a rollout goes to a domain that has not got the package, and nothing associates it",
    plan: (id) =>
      stack(id).add(
        "opensearchpackages_rollout",
        "rolled",
        { package_id: id, domain_name: "search-staging", package_version: "v1" },
        { actions: ["no-op"] },
      ),
    verdict: "findings",
    finds: ["association-missing"],
    says: "search-staging",
  },
  {
    when: "a rollout was planned while the domain served another version",
    plan: (id) =>
      stack(id).add(
        "opensearchpackages_rollout",
        "rolled",
        { package_id: id, domain_name: "search-prod" },
        updates({ package_id: id, domain_name: "search-prod", package_version: "v0" }),
      ),
    verdict: "findings",
    finds: ["rollout-version-unavailable"],
  },
  {
    when: "a rollout is in another region than its package: it covers nothing",
    plan: (id) => {
      const [type, name, values, options] = rollout(id);
      return stack(id)
        .provider("aws", { region: "us-east-1" })
        .provider("aws.far", { region: "eu-west-1" })
        .add(type, name, values, { ...options, providerKey: "aws.far" });
    },
    verdict: "findings",
    finds: ["package-missing", "domain-missing"],
    says: "the package is declared in us-east-1",
    options: { providerSettings: { aws: { region: "us-east-1" }, "aws.far": { region: "eu-west-1" } } },
  },
  {
    when: "an association moves to another domain: the one that it leaves is told of",
    plan: (id) =>
      new PlanBuilder()
        .package("synonyms", packageValues("synonyms", id))
        .association("on_prod", associationValues(id, "search-staging"), {
          actions: ["delete", "create"],
          before: associationValues(id),
        }),
    verdict: "findings",
    finds: ["dissociation-planned"],
    says: "search-prod",
  },
  {
    when: "the whole stack is destroyed: dissociations are planned, and content is no matter any more",
    plan: (id) =>
      new PlanBuilder()
        .package("synonyms", packageValues("synonyms", id), { actions: ["delete"] })
        .association("on_prod", associationValues(id), { actions: ["delete"] }),
    verdict: "findings",
    finds: ["dissociation-planned"],
  },
  {
    when: "the state knows a package under an id that is gone, and somebody made it anew",
    plan: () => new PlanBuilder().package("synonyms", packageValues("synonyms", "F0")),
    verdict: "findings",
    finds: ["package-missing"],
    says: "has its name now",
    asState: true,
  },
  {
    when: "an expired suppression was to leave out a hop",
    plan: (id) => stack(id),
    verdict: "findings",
    finds: ["suppression-stale"],
    options: {
      suppressions: [
        {
          hop: "domain",
          address: "*",
          reason: "not today, thank you",
          until: "2020-01-01",
          source: "s.json",
        },
      ],
    },
  },
];

describe("a plan of a kind that once failed", () => {
  let live: LiveDictionaries;
  let id: string;
  beforeAll(async () => {
    live = await LiveDictionaries.start(["search-prod", "search-staging"]);
    id = await live.package("synonyms");
    await live.associate(id);
  });
  afterEach(() => live.aws.faults.clear());
  afterAll(() => live.stop());

  it.each(SIBLINGS)(
    "is $verdict when $when",
    async ({ plan, verdict, finds = [], says, options, asState }) => {
      const built = plan(id);
      const { region, ...elsewhere } = live.settings;
      const settings = options?.providerSettings === undefined ? { ...elsewhere, region } : elsewhere;
      const inputs = [{ name: "plan.json", content: asState === true ? built.state() : built.plan() }];
      const report = await live.validate(built, { inputs, settings, ...options });
      expect(report.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...finds]));
      if (verdict === "clean") expect(report).toMatchObject({ findings: [], unchecked: [] });
      expect(report.verdict).toBe(verdict);
      if (says !== undefined) expect(JSON.stringify(report)).toContain(says);
    },
  );

  it("declared by two inputs is compared for each of them", async () => {
    const inputs = [stack(id).plan(), stack(id).state()].map((content, index) => ({
      name: `${index}`,
      content,
    }));
    const report = await live.validate(stack(id), { inputs });
    expect(report).toMatchObject({ verdict: "clean", findings: [] });
    expect(report.deliveries.map(({ input }) => input)).toEqual(["0", "1"]);
  });

  const PERMISSIONS: readonly (readonly [string, readonly LeaveOutName[]])[] = [
    ["DescribePackages", ["package", "domain"]],
    ["DescribeDomains", ["domain"]],
    ["ListDomainsForPackage", ["domain"]],
    ["GetPackageVersionHistory", ["package"]],
    ["GetObject", ["object", "package"]],
  ];

  it.each(PERMISSIONS)(
    "is unknown without %s, and clean and said when %j is left out",
    async (operation, hops) => {
      live.aws.faults.deny(operation);
      const without = await live.validate(stack(id));
      expect(without.verdict).toBe("unknown");
      expect(without.findings.map(({ code }) => code)).toContain("access-denied");
      const leaveOut = hops.map((what) => ({ what, reason: "the role of CI may not", by: "--leave-out" }));
      const report = await live.validate(stack(id), { leaveOut });
      expect(report).toMatchObject({ verdict: "clean", unchecked: [], compared: { leftOut: hops.length } });
      for (const format of REPORT_FORMATS) expect(renderReport(report, format)).not.toBe("");
      expect(renderReport(report, "json")).toContain("--leave-out");
    },
  );

  it("with sensitive names prints them in no format", async () => {
    const secret = "classified-operation";
    const content = JSON.parse(stack(id).plan()) as {
      resource_changes: { change: Record<string, unknown> }[];
    };
    const [change] = content.resource_changes.map((each) => each.change);
    const values = change?.["after"] as Record<string, unknown>;
    const hidden = { ...values, package_description: secret, package_name: `${secret}-name` };
    Object.assign(change ?? {}, {
      before: hidden,
      after: hidden,
      before_sensitive: { package_description: true, package_name: true },
      after_sensitive: { package_description: true, package_name: true },
    });
    const inputs = [{ name: "plan.json", content: JSON.stringify(content) }];
    const report = await live.validate(stack(id), { inputs });
    for (const format of REPORT_FORMATS) expect(renderReport(report, format)).not.toContain(secret);
  });
});
