import type { FindingCode, ValidationReport } from "../../src/validation";
import { CaseWorld } from "./CaseWorld";

/** What is right for a plan that failed once: the verdict, and what has to be found. */
interface Case {
  readonly plan: string;
  readonly verdict: ValidationReport["verdict"];
  readonly finds: readonly FindingCode[];
  /** Words that the report has to say somewhere. */
  readonly says?: readonly string[];
}

const IN_THE_WORLD: readonly Case[] = [
  {
    plan: "package-stack-update",
    verdict: "findings",
    finds: ["association-will-be-stale"],
    says: ["search-prod", "search-staging"],
  },
  { plan: "object-tags-only", verdict: "clean", finds: [] },
  { plan: "source-deleted", verdict: "findings", finds: ["source-removed"], says: ["s.txt"] },
  { plan: "pinned-rollout", verdict: "findings", finds: ["rollout-version-unavailable"] },
  { plan: "rollout-to-old-version", verdict: "findings", finds: ["rollout-version-unavailable"] },
  { plan: "rollout-only", verdict: "findings", finds: ["domain-missing"], says: ["no-such-domain"] },
  { plan: "real-empty-workspace", verdict: "unknown", finds: ["nothing-compared"] },
  {
    plan: "package-stack-destroy",
    verdict: "findings",
    finds: ["package-in-use"],
    says: ["search-prod", "search-staging"],
  },
  { plan: "package-stack-replace", verdict: "findings", finds: ["package-in-use"] },
  { plan: "same-name-twice", verdict: "findings", finds: ["package-name-twice"] },
  { plan: "bucket-default-kms", verdict: "findings", finds: ["source-kms-encrypted"], says: ["aws:kms"] },
  {
    plan: "no-gate",
    verdict: "findings",
    finds: ["package-not-available"],
    says: ["opensearchpackages_association_gate"],
  },
  { plan: "plugin-engine-new", verdict: "findings", finds: ["engine-unsupported"] },
  { plan: "target-1.5", verdict: "findings", finds: ["package-content-differs"], says: ["-target"] },
];

/** Plans that are about another world, or about how they are read. */
const ELSEWHERE: readonly Case[] = [
  { plan: "refresh-only", verdict: "findings", finds: ["source-missing"], says: ["dict-t1/syn.txt"] },
  {
    plan: "plan-sensitive",
    verdict: "findings",
    finds: ["association-will-be-stale"],
    says: ["(sensitive)"],
  },
  { plan: "module-provider-variable", verdict: "clean", finds: [] },
];

const OF_UNREVIEWED_BYTES: readonly Case[] = [
  { plan: "bytes-changed-same-description", verdict: "findings", finds: ["package-content-unproven"] },
  { plan: "rollout-of-unreviewed-bytes", verdict: "findings", finds: ["package-content-unproven"] },
];

const WITH_EXPRESSIONS: readonly Case[] = [
  { plan: "region-template", verdict: "unknown", finds: [], says: ["--region"] },
  { plan: "role-arn-template", verdict: "unknown", finds: [], says: ["role"] },
];

describe("a plan that was misjudged once", () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.stop());

  it.each(IN_THE_WORLD)("$plan is judged $verdict", async (each) => expectJudged(world, each));

  it.each(ELSEWHERE)("$plan is judged $verdict", async (each) => expectJudged(world, each));

  it.each(["mangled1", "mangled2", "mangled3"])("%s is not clean", async (plan) => {
    const verdict = await world.validate(world.plan(plan)).then(
      (report) => report.verdict,
      () => "refused",
    );
    expect(verdict).not.toBe("clean");
  });
});

describe("a plan whose provider is configured with expressions", () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
  });
  afterAll(() => world.stop());

  it.each(WITH_EXPRESSIONS)("$plan is not guessed", async (each) => {
    const { accessKey, secretKey, endpoints } = world.settings;
    const withoutRegion = { accessKey, secretKey, endpoints };
    const settings = each.plan === "region-template" ? withoutRegion : world.settings;
    const report = await world.validate(world.plan(each.plan), { settings });
    expectReport(report, each);
  });
});

describe("a package that was updated from other bytes under the reviewed description", () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.start();
    await world.updateFrom("other.txt");
    await world.associate("search-staging");
  });
  afterAll(() => world.stop());

  it.each(OF_UNREVIEWED_BYTES)("$plan is judged $verdict", async (each) => expectJudged(world, each));
});

async function expectJudged(world: CaseWorld, each: Case): Promise<void> {
  expectReport(await world.validate(world.plan(each.plan)), each);
}

function expectReport(report: ValidationReport, { verdict, finds, says = [] }: Case): void {
  expect(report.findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...finds]));
  expect(report.verdict).toBe(verdict);
  for (const words of says) expect(JSON.stringify(report)).toContain(words);
}
