import { registerValidateCommand } from "../../src/cli/commands/validate";
import type { Emulator } from "../../src/emulator";
import type { ValidationReport } from "../../src/validation";
import { NEW_CONTENT } from "../validation/codes/CodeCase";
import { associationValues, LiveDictionaries, packageValues } from "../validation/LiveDictionaries";
import { PlanBuilder } from "../validation/PlanBuilder";
import { type CommandRun, runCommand } from "./CommandRun";
import { TemporaryFolder } from "../TemporaryFolder";

/** Far more than any of these runs takes, and far less than a run that waits without end. */
const BOUND_MS = 90_000;
/** Nothing listens on the discard port of the loopback interface. */
const NOBODY = "http://127.0.0.1:9";

type Faults = Emulator["faults"];
type Fault = ReturnType<Faults["throttle"]>;

describe("opensearch-packages validate, when things go wrong", () => {
  const folder = new TemporaryFolder();
  const environment = { ...process.env };
  let live: LiveDictionaries;
  let id: string;
  let plan: string;

  beforeEach(async () => {
    live = await LiveDictionaries.start();
    id = await live.package("synonyms");
    await live.associate(id);
    plan = folder.write("plan.json", declares(id).plan());
    process.env = { ...withoutAws(environment), ...live.aws.environment() };
  });
  afterEach(async () => {
    process.env = { ...environment };
    await live.stop();
  });
  afterAll(() => folder.remove());

  const declares = (packageId: string, content?: string): PlanBuilder =>
    new PlanBuilder()
      .package("synonyms", packageValues("synonyms", packageId, content))
      .association("on_prod", associationValues(packageId));
  const validated = (...options: string[]): Promise<CommandRun> =>
    runCommand(registerValidateCommand, ["validate", plan, "--output", "json", ...options]);
  const reportOf = ({ stdout }: CommandRun): ValidationReport => JSON.parse(stdout) as ValidationReport;

  it.each<[string, (faults: Faults) => Fault]>([
    ["30% of all calls are throttled", (faults) => faults.throttle({ rate: 0.3, seed: 3 })],
    ["a third of all calls end in a server error", (faults) => faults.serverError({ rate: 0.3, seed: 5 })],
    ["connections are reset", (faults) => faults.resetConnections({ times: 3 })],
    ["answers are slow", (faults) => faults.slowAnswers({ delayMs: 400 })],
  ])(
    "ends 0 with a complete report when %s",
    async (_what, strike) => {
      const fault = strike(live.aws.faults);
      const run = await validated();
      expect(fault.struck).toBeGreaterThan(0);
      expect(reportOf(run)).toMatchObject({ verdict: "clean", unchecked: [] });
      expect(run.exitCode).toBe(0);
    },
    BOUND_MS,
  );

  it.each([
    ["DescribePackages", "es:DescribePackages"],
    ["DescribeDomains", "es:DescribeDomains"],
    ["ListDomainsForPackage", "es:ListDomainsForPackage"],
    ["GetPackageVersionHistory", "es:GetPackageVersionHistory"],
  ])(
    "ends 2 and names the IAM action when %s is denied",
    async (operation, action) => {
      live.aws.faults.deny(operation);
      const run = await validated();
      const { verdict, findings } = reportOf(run);
      expect({ verdict, findings }).toMatchObject({
        verdict: "unknown",
        findings: [{ code: "access-denied", address: action }],
      });
      expect(run.exitCode).toBe(2);
    },
    BOUND_MS,
  );

  it.each<[string, (faults: Faults) => Fault, RegExp]>([
    ["every call is throttled", (faults) => faults.throttle(), /time was up|Throttling/],
    ["every answer is a server error", (faults) => faults.serverError(), /time was up|InternalException/],
    ["every connection is reset", (faults) => faults.resetConnections(), /time was up|ECONNRESET/],
    ["no answer comes in time", (faults) => faults.slowAnswers({ delayMs: 60_000 }), /time was up/],
  ])(
    "ends 2, never clean, when %s",
    async (_what, strike, why) => {
      const fault = strike(live.aws.faults);
      const run = await validated("--timeout", "3s");
      expect(fault.struck).toBeGreaterThan(0);
      const { verdict, unchecked } = reportOf(run);
      expect(verdict).toBe("unknown");
      expect(unchecked.map((item) => item.why).join("\n")).toMatch(why);
      expect(run.exitCode).toBe(2);
    },
    BOUND_MS,
  );

  it(
    "ends 2 when what it reads is stale, because the content is part of what is compared",
    async () => {
      live.aws.faults.staleReads({ forMs: 3_600_000 });
      await live.update(id, "synonyms", NEW_CONTENT);
      await live.associate(id);
      plan = folder.write("after.json", declares(id, NEW_CONTENT).plan());
      const run = await validated();
      expect(reportOf(run).findings.map(({ code }) => code)).toContain("package-content-differs");
      expect(run.exitCode).toBe(2);
    },
    BOUND_MS,
  );

  it.each<[string, () => void, RegExp]>([
    ["the credentials have expired", () => live.aws.faults.expireCredentials(), /credentials.*Log in again/],
    [
      "there are no credentials",
      () => unset("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"),
      /credentials.*Log in again/,
    ],
    ["there is no region", () => unset("AWS_REGION", "AWS_DEFAULT_REGION"), /region.*Pass --region/],
    [
      "nothing is at the endpoint",
      () => void (process.env["AWS_ENDPOINT_URL"] = NOBODY),
      /nothing answers at the endpoint.*ECONNREFUSED/,
    ],
    [
      "the endpoint is no address",
      () => void (process.env["AWS_ENDPOINT_URL"] = "search-prod"),
      /AWS_ENDPOINT_URL has no scheme: search-prod/,
    ],
  ])(
    "ends 1 with one message and no report when %s",
    async (_what, strike, message) => {
      strike();
      const { exitCode, stdout, stderr } = await validated();
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toMatch(/^error: [^\n]*\n$/);
      expect(stderr).toMatch(message);
    },
    BOUND_MS,
  );

  it(
    "ends 1 when the profile is not there",
    async () => {
      const { exitCode, stderr } = await validated("--profile", "nobody");
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error: [^\n]*nobody[^\n]*\n$/);
    },
    BOUND_MS,
  );
});

function unset(...names: string[]): void {
  for (const name of names) delete process.env[name];
}

/** What the machine's own user has set up must not help. */
function withoutAws(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith("AWS_"));
  return {
    ...Object.fromEntries(others),
    AWS_CONFIG_FILE: "/nonexistent/config",
    AWS_SHARED_CREDENTIALS_FILE: "/nonexistent/credentials",
  };
}
