import { validate, type ValidationReport } from "../../src/validation";
import { associationValues, LiveDictionaries, packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

describe("validation while things go wrong", () => {
  let live: LiveDictionaries;
  let plan: PlanBuilder;
  beforeEach(async () => {
    live = await LiveDictionaries.start();
    const id = await live.package("synonyms");
    await live.associate(id);
    plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));
  });
  afterEach(() => live.stop());

  const validated = (timeoutMs = 60_000): Promise<ValidationReport> => live.validate(plan, { timeoutMs });

  it("is right in spite of throttling, server errors and resets, and counts the retries", async () => {
    live.aws.faults.throttle({ rate: 0.3, seed: 3 });
    live.aws.faults.serverError({ times: 1 });
    live.aws.faults.resetConnections({ times: 1 });
    const report = await validated();
    expect(report.verdict).toBe("clean");
    expect(report.calls.retries).toBeGreaterThan(0);
  }, 90_000);

  it("is unknown, and soon, when answers come too late", async () => {
    live.aws.faults.slowAnswers({ delayMs: 30_000 });
    const report = await validated(300);
    expect(report.verdict).toBe("unknown");
    expect(report.unchecked.map(({ why }) => why).join()).toContain("--timeout");
  });

  it("is unknown when an endless server error leaves a read without an answer", async () => {
    live.aws.faults.serverError({ operation: "DescribeDomains" });
    expect((await validated(5_000)).verdict).toBe("unknown");
  }, 30_000);

  it("is unknown when the source object may not be read", async () => {
    live.aws.faults.deny("HeadObject");
    const report = await validated();
    expect(report.verdict).toBe("unknown");
    expect(report.findings).toMatchObject([{ code: "access-denied", address: "s3:GetObject" }]);
  });

  it("fails with one message when the credentials have expired", async () => {
    live.aws.faults.expireCredentials();
    await expect(validated()).rejects.toThrow(
      /credentials are missing, expired or not accepted.*Log in again/,
    );
  });

  it("fails with one message when nothing answers at the endpoint", async () => {
    const settings = { ...live.settings, maxAttempts: 1, endpoints: { opensearch: "http://127.0.0.1:9" } };
    const inputs = [{ name: "plan.json", content: plan.plan() }];
    await expect(validate({ inputs, settings, sourceCheck: false })).rejects.toThrow(
      /nothing answers at the endpoint/,
    );
  });
});

describe("the calls of a validation", () => {
  it("are at most 45 to OpenSearch Service for 1,000 associations of 200 packages on 20 domains", async () => {
    const domains = Array.from({ length: 20 }, (_, index) => `search-${index}`);
    const live = await LiveDictionaries.start(domains);
    try {
      const plan = new PlanBuilder();
      for (let index = 0; index < 200; index += 1) {
        const id = await live.package(`words-${index}`);
        plan.package(`words-${index}`, packageValues(`words-${index}`, id));
        for (let offset = 0; offset < 5; offset += 1) {
          const domain = domains[(index + 4 * offset) % domains.length] ?? "";
          await live.associate(id, domain, false);
          plan.association(`words-${index}-${offset}`, associationValues(id, domain));
        }
      }
      live.settle();
      live.aws.requests.clear();
      const report = await live.validate(plan);
      expect(report.verdict).toBe("clean");
      expect(report.deliveries).toHaveLength(1_000);
      expect(live.aws.requests.countOfService("es")).toBeLessThanOrEqual(45);
      expect(report.calls.opensearch).toBe(live.aws.requests.countOfService("es"));
      expect(live.aws.requests.countOfService("s3")).toBe(200);
    } finally {
      await live.stop();
    }
  }, 120_000);
});
