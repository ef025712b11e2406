import { execFileSync } from "node:child_process";
import fs, {
  existsSync,
  promises,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { registerValidateCommand } from "../../src/cli/commands/validate";
import { runProgram } from "../../src/cli/runProgram";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { associationValues, LiveDictionaries, packageValues } from "../validation/LiveDictionaries";
import { PlanBuilder } from "../validation/PlanBuilder";

describe("opensearch-packages validate", () => {
  let live: LiveDictionaries;
  let id: string;
  const folder = makeTemporaryFolder("validate-cli");
  const file = (name: string): string => join(folder, name);
  const environment = { ...process.env };

  beforeAll(async () => {
    live = await LiveDictionaries.start();
    id = await live.package("synonyms");
    await live.associate(id);
    Object.assign(process.env, live.aws.environment());
    writeFileSync(file("clean.json"), planOf("ok").plan());
    const missing = planOf("ok").association("gone", associationValues("F999"));
    writeFileSync(file("findings.json"), missing.plan());
  });
  afterAll(async () => {
    process.env = environment;
    process.exitCode = 0;
    rmSync(folder, { recursive: true });
    await live.stop();
  });

  const planOf = (name: string): PlanBuilder =>
    new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association(name, associationValues(id));

  async function run(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
    let [stdout, stderr] = ["", ""];
    const out = jest
      .spyOn(process.stdout, "write")
      .mockImplementation((text) => ((stdout += String(text)), true));
    const err = jest
      .spyOn(process.stderr, "write")
      .mockImplementation((text) => ((stderr += String(text)), true));
    try {
      const program = new Command();
      registerValidateCommand(program);
      program.commands[0]?.configureOutput({ writeErr: (text) => void (stderr += text) });
      const exitCode = await runProgram(program, ["node", "opensearch-packages", "validate", ...args]);
      return { exitCode, stdout, stderr };
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  }

  it("ends 0 when declared and live are the same, with nothing but the report on stdout", async () => {
    const { exitCode, stdout } = await run(file("clean.json"));
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "clean" });
    expect(exitCode).toBe(0);
  });

  it("ends 2 when they differ, and 0 when nothing is to fail", async () => {
    expect((await run(file("findings.json"))).exitCode).toBe(2);
    expect((await run(file("findings.json"), "--fail-on", "never")).exitCode).toBe(0);
  });

  it("ends 2 when something could not be checked", async () => {
    const fault = live.aws.faults.deny("DescribeDomains");
    const { exitCode, stdout } = await run(file("clean.json"));
    fault.lift();
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "unknown" });
    expect(exitCode).toBe(2);
  });

  it("ends 1 with one message when a file is no plan, when it is missing, and when an option is wrong", async () => {
    writeFileSync(file("plan.out"), "PK\u0003\u0004");
    const binary = await run(file("plan.out"));
    expect(binary.exitCode).toBe(1);
    expect(binary.stderr).toMatch(
      /^error: .*binary plan file.*terraform show -json plan\.out > plan\.json.*\n$/,
    );
    expect((await run(file("none.json"))).exitCode).toBe(1);
    expect((await run(file("clean.json"), "--timeout", "soon")).exitCode).toBe(1);
    expect((await run(file("clean.json"), "-o", "json", "-o", "table")).exitCode).toBe(1);
  });

  it("ends 1 with one message when the credentials have expired", async () => {
    const fault = live.aws.faults.expireCredentials();
    const { exitCode, stderr, stdout } = await run(file("clean.json"));
    fault.lift();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^error: .*credentials/);
  });

  it("writes several reports at once, each to its file", async () => {
    const markdown = `markdown=${file("comment.md")}`;
    const { stdout } = await run(
      file("clean.json"),
      "-o",
      markdown,
      "-o",
      `junit=${file("r.xml")}`,
      "-o",
      "table",
    );
    expect(readFileSync(file("comment.md"), "utf8")).toContain("search-prod");
    expect(readFileSync(file("r.xml"), "utf8")).toContain("<testsuite");
    expect(stdout).toContain("search-prod");
  });

  it("counts no finding that the suppressions file or the stack beside the plan accepts", async () => {
    const reason = "removed by hand, see the runbook";
    const entry = { code: "*", address: "aws_opensearch_package_association.*", reason };
    const of = (code: string) => ({ ...entry, code });
    writeFileSync(file("accepted.json"), JSON.stringify([of("association-missing"), of("package-missing")]));
    const byFile = await run(file("findings.json"), "--suppressions", file("accepted.json"));
    expect(JSON.parse(byFile.stdout)).toMatchObject({ verdict: "clean", counts: { suppressed: 2 } });
    const member = { "opensearch-packages:suppression": [of("association-missing"), of("package-missing")] };
    writeFileSync(file("cdk.tf.json"), JSON.stringify({ "//": member }));
    expect((await run(file("findings.json"))).exitCode).toBe(0);
    rmSync(file("cdk.tf.json"));
  });

  it("writes nothing over its inputs, devices, links and its other outputs, and asks nothing before", async () => {
    writeFileSync(file("own.json"), "[]");
    symlinkSync(file("own.json"), file("link.json"));
    const asked = live.aws.requests.entries.length;
    const plan = readFileSync(file("clean.json"), "utf8");
    for (const [outputs, problem] of [
      [[`json=${file("clean.json")}`], /the command reads or writes it already/],
      [[`json=${file("own.json")}`], /the command reads or writes it already/],
      [["json=/dev/full"], /it is a device/],
      [[`json=${file("link.json")}`], /it is a symbolic link/],
      [[`json=${file("x")}`, `markdown=${file("x")}`], /two outputs go to this file/],
      [[`markdown=${file("first.md")}`, `json=${file("none/x")}`], /no such file or folder/],
    ] as const) {
      const options = ["--suppressions", file("own.json"), ...outputs.flatMap((output) => ["-o", output])];
      const { exitCode, stdout, stderr } = await run(file("clean.json"), ...options);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toMatch(/^error: writing the report: [^\n]*\n$/);
      expect(stderr).toMatch(problem);
    }
    expect(live.aws.requests.entries).toHaveLength(asked);
    expect(readFileSync(file("clean.json"), "utf8")).toBe(plan);
    expect(existsSync(file("first.md"))).toBe(false);
  });

  it("leaves the old reports and says nothing on stdout when the disk is full at the last one", async () => {
    writeFileSync(file("old.md"), "of before");
    const real = fs.fsyncSync.bind(fs);
    let calls = 0;
    jest.spyOn(fs, "fsyncSync").mockImplementation((descriptor) => {
      calls += 1;
      if (calls === 2) throw Object.assign(new Error(), { code: "ENOSPC" });
      real(descriptor);
    });
    const outputs = ["-o", `markdown=${file("old.md")}`, "-o", `json=${file("late.json")}`, "-o", "table"];
    const { exitCode, stdout, stderr } = await run(file("clean.json"), ...outputs);
    jest.restoreAllMocks();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/the disk is full/);
    expect(readFileSync(file("old.md"), "utf8")).toBe("of before");
    expect(readdirSync(folder).filter((name) => /partial|late/.test(name))).toEqual([]);
  });

  it("has one time limit for reading files too: a pipe that nobody writes to", async () => {
    execFileSync("mkfifo", [file("pipe")]);
    const plan = await run(file("pipe"), "--timeout", "200ms");
    expect(plan).toMatchObject({ exitCode: 1, stdout: "" });
    expect(plan.stderr).toMatch(/^error: reading the plan or state: the time was up [^\n]*pipe[^\n]*\n$/);
    const suppressions = await run(file("clean.json"), "--suppressions", file("pipe"), "--timeout", "200ms");
    expect(suppressions).toMatchObject({ exitCode: 1, stdout: "" });
    expect(suppressions.stderr).toMatch(/reading the suppressions: the time was up/);
  });

  it("reads a plan from a pipe", async () => {
    execFileSync("mkfifo", [file("plan.pipe")]);
    const ended = run(file("plan.pipe"));
    await promises.writeFile(file("plan.pipe"), readFileSync(file("clean.json")));
    expect((await ended).exitCode).toBe(0);
  });

  it("refuses a suppression without a reason, naming the entry", async () => {
    writeFileSync(file("bad.json"), JSON.stringify([{ code: "package-busy", address: "*", reason: "ok" }]));
    const { exitCode, stderr } = await run(file("clean.json"), "--suppressions", file("bad.json"));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("bad.json[0]");
  });
});
