import { registerLintCommand } from "../../../src/cli/commands/lint";
import { registerValidateCommand } from "../../../src/cli/commands/validate";
import { registerVerifyCommand } from "../../../src/cli/commands/verify";
import { LOG_VARIABLE } from "../../../src/contract/loudness";
import { TemporaryFolder } from "../../TemporaryFolder";
import { associationValues, LiveDictionaries, packageValues } from "../../validation/LiveDictionaries";
import { PlanBuilder } from "../../validation/PlanBuilder";
import { type CommandRun, runCommand } from "../CommandRun";

describe("how much a command says", () => {
  const folder = new TemporaryFolder();
  const environment = { ...process.env };
  let live: LiveDictionaries;
  let plan: string;
  let host: string;

  beforeAll(async () => {
    live = await LiveDictionaries.start();
    const id = await live.package("synonyms");
    await live.associate(id);
    Object.assign(process.env, live.aws.environment());
    host = new URL(process.env["AWS_ENDPOINT_URL"] ?? "").host;
    const built = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("ok", associationValues(id));
    plan = folder.write("plan.json", built.plan());
    folder.write("opensearch-packages.json", "{}");
  });
  afterEach(() => delete process.env[LOG_VARIABLE]);
  afterAll(async () => {
    process.env = environment;
    folder.remove();
    await live.stop();
  });

  const validate = (...options: string[]): Promise<CommandRun> =>
    runCommand(registerValidateCommand, [
      "validate",
      plan,
      "--config",
      `${folder.path}/opensearch-packages.json`,
      ...options,
    ]);

  /** Without what differs from run to run. */
  const answer = ({ stdout }: CommandRun): unknown => {
    const told = JSON.parse(stdout) as { readonly verdict: string; readonly deliveries: readonly unknown[] };
    return [told.verdict, told.deliveries.length];
  };

  test("is the same on standard output, and more or less on standard error", async () => {
    const [quiet, normal, verbose, debug] = [
      await validate("--quiet"),
      await validate(),
      await validate("--verbose"),
      await validate("--debug"),
    ];
    for (const run of [quiet, verbose, debug]) {
      expect([run.exitCode, answer(run)]).toEqual([normal.exitCode, answer(normal)]);
    }
    expect(quiet.stderr).toBe("");
    expect(normal.stderr).toBe(`settings: ${folder.path}/opensearch-packages.json\n`);
    expect(verbose.stderr).toContain(`asked ${host}: opensearch DescribePackages: `);
    expect(verbose.stderr).not.toContain("status 200");
    expect(debug.stderr).toMatch(
      new RegExp(`asked ${host}: opensearch DescribePackages: POST, status 200, \\d+ ms`),
    );
  });

  test("has no secret, path or header in it", async () => {
    const { stderr } = await validate("--debug");
    const { AWS_ACCESS_KEY_ID: key = "", AWS_SECRET_ACCESS_KEY: secret = "" } = process.env;
    expect([key, secret]).not.toContain("");
    for (const text of [key, secret, "Authorization", "/2021-01-01/"]) expect(stderr).not.toContain(text);
  });

  test("can be said in the environment, and an option wins", async () => {
    process.env[LOG_VARIABLE] = "debug";
    expect((await validate()).stderr).toContain("POST, status 200");
    expect((await validate("--quiet")).stderr).toBe("");
    process.env[LOG_VARIABLE] = "quiet";
    expect((await validate()).stderr).toBe("");
  });

  test("is refused where nobody knows it", async () => {
    process.env[LOG_VARIABLE] = "1";
    const { exitCode, stdout, stderr } = await validate();
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`one of quiet, normal, verbose, debug`);
    delete process.env[LOG_VARIABLE];
    const both = await validate("--quiet", "--debug");
    expect(both.exitCode).toBe(1);
    expect(both.stderr).toMatch(/'--quiet' cannot be used with option '--debug'/);
  });

  test("never hides what is wrong, nor what is not proven", async () => {
    const missing = await runCommand(registerLintCommand, ["lint", "none.txt", "--quiet"]);
    expect(missing).toMatchObject({ exitCode: 1, stdout: "" });
    expect(missing.stderr).toMatch(/^error: reading a dictionary/);
    const verify = await runCommand(registerVerifyCommand, ["verify", plan, "--quiet", "--no-config"]);
    expect(verify.exitCode).toBe(2);
    expect(verify.stderr).toMatch(/^not proven: /);
  });

  test("shows the stack of a failure with --debug alone", async () => {
    const stack = /\n {4}at /;
    expect(
      (await runCommand(registerLintCommand, ["lint", plan, "--config", "none.json"])).stderr,
    ).not.toMatch(stack);
    const debug = await runCommand(registerLintCommand, ["lint", plan, "--config", "none.json", "--debug"]);
    expect(debug.stderr).toMatch(/at .*\.ts/);
  });
});
