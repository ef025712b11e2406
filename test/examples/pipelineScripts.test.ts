import { existsSync } from "node:fs";
import { join } from "node:path";
import { associationValues, LiveDictionaries, packageValues } from "../validation/LiveDictionaries";
import { PlanBuilder } from "../validation/PlanBuilder";
import { examplePage, readYaml } from "./examplePages";
import { type StepOutcome, StepRunner } from "./StepRunner";

jest.setTimeout(120_000);

interface AtlantisStep {
  readonly run?: { readonly command: string };
}

interface AtlantisServer {
  readonly workflows: Readonly<
    Record<string, Readonly<Record<string, { readonly steps: readonly (AtlantisStep | string)[] }>>>
  >;
}

describe("examples for pipelines, run as they stand", () => {
  let live: LiveDictionaries;
  let runner: StepRunner;
  let id: string;

  beforeAll(async () => {
    live = await LiveDictionaries.start();
    id = await live.package("synonyms");
    await live.associate(id);
  });
  afterAll(() => live.stop());
  beforeEach(() => {
    runner = new StepRunner(live.aws.environment());
  });
  afterEach(() => runner.dispose());

  const clean = (): PlanBuilder =>
    new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("ok", associationValues(id));
  const broken = (): string => clean().association("gone", associationValues("F999")).plan();

  describe("the script for any pipeline", () => {
    const validateStacks = (stacks: string, environment: Record<string, string> = {}): Promise<StepOutcome> =>
      runner
        .tool("validate-stacks.sh", "")
        .write("validate-stacks.sh", examplePage("shell/validate-stacks.sh"))
        .run(`./validate-stacks.sh ${stacks}`, environment);

    it("ends with 0 where all is proven, prints the table, and keeps every report that its page names", async () => {
      runner.stack("search", clean().plan());
      const { exitCode, stdout } = await validateStacks("search", { RUN_URL: "https://ci.example/7" });
      expect(exitCode).toBe(0);
      expect(stdout).toContain("Clean: every hop that was asked is proven");
      const named = [...examplePage("shell/README.md").matchAll(/^\| `([\w.]+)` \|/gm)].map(
        ([, name]) => name!,
      );
      expect(named).toHaveLength(6);
      for (const name of named)
        expect([name, existsSync(join(runner.folder, "reports", name))]).toEqual([name, true]);
      expect(runner.read("reports/comment.md")).toContain("](https://ci.example/7)");
    });

    it("ends with 2 where one of several stacks has findings, and names it", async () => {
      runner.stack("search", clean().plan()).stack("logs", broken());
      const { exitCode } = await validateStacks("search logs", { REPORTS: "kept here" });
      expect(exitCode).toBe(2);
      expect(runner.read("kept here/comment.md")).toContain("`cdktf.out/stacks/logs/plan.json`");
    });

    it("ends with 1 where there is no plan, whatever the tool ends with, and keeps no report of an earlier run", async () => {
      runner.stack("search", clean().plan());
      await validateStacks("search");
      runner.tool("bin/terraform", "exit 2");
      expect((await validateStacks("search")).exitCode).toBe(1);
      expect((await validateStacks("")).exitCode).toBe(1);
      expect(
        (await validateStacks("search", { OPENSEARCH_PACKAGES_TERRAFORM: "no-such-tool" })).exitCode,
      ).toBe(1);
    });
  });

  describe("the workflow for Atlantis", () => {
    const { workflows } = readYaml<AtlantisServer>("atlantis/repos.yaml");
    const commandOf = (stage: string): string => {
      const steps = workflows["dictionaries"]?.[stage]?.steps ?? [];
      const commands = steps.flatMap((step) => (typeof step === "string" ? [] : [step.run?.command ?? ""]));
      expect(commands).toHaveLength(1);
      return commands[0]!;
    };
    // Atlantis runs a step by `sh -c`, in the folder of the project.
    const run = (stage: string): Promise<StepOutcome> =>
      runner.run(
        'exec sh -c "$COMMAND"',
        { COMMAND: commandOf(stage), PLANFILE: "plan.tfplan" },
        "cdktf.out/stacks/search",
      );

    it("shows what is live below the plan, and stops on findings", async () => {
      runner.stack("search", clean().plan());
      expect(await run("plan")).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("Clean: ") as string,
      });
      runner.stack("search", broken());
      expect(await run("plan")).toMatchObject({
        exitCode: 2,
        stdout: expect.stringContaining("Not clean: ") as string,
      });
    });

    it("asks what the domains serve after an apply", async () => {
      runner.stack("search", clean().state());
      expect(await run("apply")).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("Clean: ") as string,
      });
    });

    it("stops where the plan cannot be shown", async () => {
      runner.stack("search", clean().plan()).tool("bin/terraform", "exit 1");
      expect((await run("plan")).exitCode).not.toBe(0);
      expect(existsSync(join(runner.folder, "cdktf.out/stacks/search/plan.json"))).toBe(true);
    });

    it("names the folders of the stacks in the repository", () => {
      const { projects } = readYaml<{ projects: { name: string; dir: string }[] }>("atlantis/atlantis.yaml");
      for (const { name, dir } of projects) expect(dir).toBe(`cdktf.out/stacks/${name}`);
    });

    it("uses no name that a stranger chooses in a command", () => {
      for (const stage of ["plan", "apply"])
        expect(commandOf(stage)).not.toMatch(/HEAD_|USER_NAME|PULL_AUTHOR|COMMENT_ARGS/);
    });
  });
});
