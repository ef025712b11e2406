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
    live.aws.faults.deny("GetObject");
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
    await expect(validate({ inputs, settings })).rejects.toThrow(/nothing answers at the endpoint/);
  });
});

describe("the calls of a validation", () => {
  const domains = Array.from({ length: 100 }, (_, index) => `search-${index}`);
  const ids: string[] = [];
  let live: LiveDictionaries;
  beforeAll(async () => {
    live = await LiveDictionaries.start(domains);
    for (let index = 0; index < 10; index += 1) {
      const id = await live.package(`words-${index}`);
      for (const domain of domains) await live.associate(id, domain, false);
      ids.push(id);
    }
    live.settle();
  }, 120_000);
  afterAll(() => live.stop());

  /** The calls of a plan that declares the packages on so many domains each. */
  async function callsFor(
    domainsEach: number,
    firstDomain: (index: number) => number,
  ): Promise<ValidationReport> {
    const plan = new PlanBuilder();
    for (const [index, id] of ids.entries()) {
      plan.package(`words-${index}`, packageValues(`words-${index}`, id));
      for (let offset = 0; offset < domainsEach; offset += 1) {
        const domain = domains[(firstDomain(index) + offset) % domains.length] ?? "";
        plan.association(`words-${index}-${offset}`, associationValues(id, domain));
      }
    }
    live.aws.requests.clear();
    return live.validate(plan);
  }

  it("are at most 60 for 1,000 associations of 10 packages on 100 domains, histories and objects included", async () => {
    const report = await callsFor(100, () => 0);
    const [opensearch, s3] = [live.aws.requests.countOfService("es"), live.aws.requests.countOfService("s3")];
    expect(report.verdict).toBe("clean");
    expect(report.deliveries).toHaveLength(1_000);
    expect(report.calls).toMatchObject({ opensearch, s3 });
    expect(s3).toBe(10);
    expect(opensearch + s3).toBeLessThanOrEqual(60);
  }, 60_000);

  it("are as many for a tenth of the associations of the same packages on the same domains", async () => {
    const few = (await callsFor(10, (index) => index * 10)).calls;
    const many = (await callsFor(100, () => 0)).calls;
    expect(few).toEqual(many);
  }, 60_000);
});
