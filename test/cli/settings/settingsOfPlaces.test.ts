import { join } from "node:path";
import type { Command } from "commander";
import { registerAdoptCommand } from "../../../src/cli/commands/adopt";
import { registerHistoryCommand } from "../../../src/cli/commands/history";
import { registerRolloutCommand } from "../../../src/cli/commands/rollout";
import { registerValidateCommand } from "../../../src/cli/commands/validate";
import { registerVerifyCommand } from "../../../src/cli/commands/verify";
import { TemporaryFolder } from "../../TemporaryFolder";
import { associationValues, LiveDictionaries, packageValues } from "../../validation/LiveDictionaries";
import { PlanBuilder } from "../../validation/PlanBuilder";
import { type CommandRun, runCommand } from "../CommandRun";

/** Everything of the environment that says where and as whom is asked, but the keys. */
const PLACES = ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_CONFIG_FILE"];

interface Told {
  readonly verdict: string;
  readonly findings: readonly {
    readonly code: string;
    readonly suppressed: object | null;
    readonly message: string;
  }[];
}

jest.setTimeout(30_000);

describe("the settings of commands that ask AWS", () => {
  const folder = new TemporaryFolder();
  const environment = { ...process.env };
  let live: LiveDictionaries;
  let url: string;
  let region: string;
  let plan: string;
  let broken: string;

  beforeAll(async () => {
    live = await LiveDictionaries.start();
    const id = await live.package("synonyms");
    await live.associate(id);
    const { AWS_ENDPOINT_URL: endpoint = "", ...others } = live.aws.environment();
    url = endpoint;
    region = others.AWS_REGION ?? "";
    const names = Object.keys(process.env).filter((name) => name.startsWith("AWS_ENDPOINT_URL"));
    for (const name of [...PLACES, ...names]) delete process.env[name];
    for (const [name, value] of Object.entries(others)) {
      if (!PLACES.includes(name) && !name.startsWith("AWS_ENDPOINT_URL")) process.env[name] = value;
    }
    const built = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("ok", associationValues(id));
    plan = folder.write("plan.json", built.plan());
    broken = folder.write("broken.json", built.association("gone", associationValues("F999")).plan());
  });
  afterAll(async () => {
    process.env = environment;
    folder.remove();
    await live.stop();
  });

  const settings = (said: object): string =>
    folder.write("opensearch-packages.json", JSON.stringify({ region, endpointUrl: url, ...said }));

  const run = (register: (program: Command) => void, name: string, ...words: string[]): Promise<CommandRun> =>
    runCommand(register, [name, "--config", join(folder.path, "opensearch-packages.json"), ...words]);

  test.each([
    ["validate", registerValidateCommand, () => [plan]],
    ["rollout", registerRolloutCommand, () => ["--dry-run"]],
    ["rollout of a plan", registerRolloutCommand, () => ["--dry-run", "--plan", plan]],
    ["history", registerHistoryCommand, () => ["synonyms"]],
    ["adopt", registerAdoptCommand, () => []],
    ["verify", registerVerifyCommand, () => ["--domain", "search-prod", "--fail-on", "never"]],
  ])("are where %s asks, and the command line wins over them", async (called, register, words) => {
    const [name = ""] = called.split(" ");
    settings({});
    const { exitCode, stderr } = await run(register, name, ...words());
    expect([stderr, exitCode]).toEqual([stderr, exitCode === 2 && name === "adopt" ? 2 : 0]);
    expect(stderr).toContain("settings: ");
    const elsewhere = await run(
      register,
      name,
      ...words(),
      "--endpoint-url",
      "http://127.0.0.1:1",
      "--timeout",
      "1s",
    );
    expect(elsewhere.exitCode).not.toBe(0);
  });

  test("are not asked about with --no-config", async () => {
    const none = await runCommand(registerRolloutCommand, ["rollout", "--no-config", "--dry-run"]);
    expect(none.exitCode).toBe(1);
    expect(none.stderr).not.toContain("settings: ");
  });

  test("have suppressions of validate, each with the file as its source, and an unused one is told", async () => {
    const known = (code: string, until?: string): object => ({
      code,
      address: "*",
      reason: "it is made next week",
      ...(until === undefined ? {} : { until }),
    });
    const validated = async (...suppressions: object[]): Promise<Told> => {
      settings({ suppressions });
      return JSON.parse((await run(registerValidateCommand, "validate", broken)).stdout) as Told;
    };
    const open = (await validated()).findings.filter(({ suppressed }) => suppressed === null);
    expect(open.map(({ code }) => code)).toContain("package-missing");
    const { findings } = await validated(known("package-missing"), known("domain-busy"));
    const accepted = findings.filter(({ code }) => code === "package-missing");
    const source = join(folder.path, "opensearch-packages.json");
    for (const { suppressed } of accepted) {
      expect(suppressed).toEqual({ reason: "it is made next week", source });
    }
    expect(accepted).not.toEqual([]);
    expect(findings.find(({ code }) => code === "suppression-stale")?.message).toMatch(
      /suppression of domain-busy in .*opensearch-packages.json covers nothing/,
    );
    const past = await validated(known("package-missing", "2020-01-31"));
    expect(past.findings.find(({ code }) => code === "package-missing")?.suppressed).toBeNull();
  });

  test("say, however quiet, that it is not AWS that was asked, and as whom", async () => {
    const role = "arn:aws:iam::123456789012:role/reader";
    settings({ providers: { "aws.west": { roleArn: role } } });
    const told = await run(registerValidateCommand, "validate", plan, "--quiet");
    expect(told.stderr).toMatch(
      new RegExp(`^asked at ${url}, and not AWS: .*opensearch-packages\\.json says so$`, "m"),
    );
    expect(told.stderr).toMatch(
      new RegExp(`^asked as role ${role}: .*opensearch-packages\\.json says so$`, "m"),
    );
    const said = await run(registerValidateCommand, "validate", plan, "--endpoint-url", url);
    expect(said.stderr).not.toContain("and not AWS");
  });

  test("cannot leave out every hop and call it clean", async () => {
    const hops = ["object", "package", "domain", "index"];
    const reason = "nobody looks at it";
    settings({
      suppressions: hops.map((hop) => ({ hop, address: "*", reason, until: "9999-12-31" })),
    });
    const { exitCode, stdout } = await run(registerValidateCommand, "validate", plan);
    expect((JSON.parse(stdout) as Told).verdict).toBe("unknown");
    expect(exitCode).toBe(2);
  });

  test.each<readonly [object, RegExp]>([
    [
      { suppressions: [{ code: "nope", address: "*", reason: "it is long enough" }] },
      /suppressions\[0\]: there is no such code|there is no such code/,
    ],
    [{ suppressions: {} }, /it is not a list/],
    [
      { secretKey: "x" },
      /it has no member "secretKey", only \$schema, dictionaries, region, profile, roleArn, endpointUrl/,
    ],
    [{ endpointUrl: "http://me:secret@127.0.0.1" }, /has a user or a password in it/],
    [{ endpointUrl: "127.0.0.1" }, /no whole address/],
    ...[
      "https://search.example",
      "http://169.254.169.254/",
      "http://localhost.example",
      "http://127.0.0.1.example:4566",
      "https://es.eu-west-1.amazonaws.com",
      "https://ec2-1-2-3-4.compute-1.amazonaws.com",
      "http://[::ffff:1.2.3.4]",
      "http://localhost@evil.example",
      "http://0.0.0.0",
    ].map(
      (endpointUrl) => [{ endpointUrl }, /names none but this machine|has a user or a password/] as const,
    ),
    [
      { providers: { aws: { endpointUrl: "https://search.example" } } },
      /endpointUrl is on search\.example, and a file names none but this machine/,
    ],
    [
      {
        suppressions: [
          { code: "source-differs", address: "*", reason: "it is long enough", untill: "2027-01-31" },
        ],
      },
      /it has a member that is not known.*untill/,
    ],
    ...[null, 20270131, "", ["2027-01-31"]].map(
      (until) =>
        [
          { suppressions: [{ code: "source-differs", address: "*", reason: "it is long enough", until }] },
          /until is no text/,
        ] as const,
    ),
    [{ region: 1 }, /region is no text/],
    [{ providers: { aws: { regoin: "x" } } }, /"aws" of providers has no member "regoin", only region/],
  ])("are refused where they say what nobody understands: %j", async (said, message) => {
    settings(said);
    const { exitCode, stdout, stderr } = await run(registerValidateCommand, "validate", plan);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("secret@");
  });
});
