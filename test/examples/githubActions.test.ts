import { LiveDictionaries, associationValues, packageValues } from "../validation/LiveDictionaries";
import { PlanBuilder } from "../validation/PlanBuilder";
import { GitFolder } from "../cli/review/GitFolder";
import { examplePages } from "./examplePages";
import { StepRunner } from "./StepRunner";
import { allSteps, linesOf, workflow } from "./workflows";

jest.setTimeout(120_000);

const main = workflow("dictionaries.yml");
const forks = workflow("dictionaries-of-forks.yml");
const WORKFLOWS = examplePages("github-actions", ".yml").map((path) => path.split("/")[1]!);

describe("the workflows for GitHub Actions", () => {
  it.each(WORKFLOWS)("%s splices nothing into a command: values come by the environment", (name) => {
    const steps = allSteps(workflow(name));
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  it.each(WORKFLOWS)("%s takes nothing that a stranger writes but into the environment of a step", (name) => {
    const text = JSON.stringify(workflow(name));
    expect(text).not.toMatch(
      /pull_request_target|github\.head_ref|pull_request\.(?:title|body|head\.ref)|github\.actor/,
    );
  });

  it.each(WORKFLOWS)("%s gives each job its rights, and none to jobs that it forgets", (name) => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(Object.keys(job.permissions)).toContain("contents");
  });

  it.each(["dictionaries.yml", "dictionaries-of-forks.yml"])(
    "%s lets no job write that installs anything, and none install that may write",
    (name) => {
      for (const [job, { permissions, steps }] of Object.entries(workflow(name).jobs)) {
        const writes = Object.entries(permissions).filter(
          ([scope, right]) => right === "write" && scope !== "id-token",
        );
        const runs = steps.map(({ run = "" }) => run).join("\n");
        expect([job, writes.length > 0 && /\bnpm\b|\bnpx\b/.test(runs)]).toEqual([job, false]);
      }
    },
  );

  it("the job with credentials never runs for a fork, and the one for forks has none", () => {
    expect(main.jobs["validate"]?.if).toContain("head.repo.full_name == github.repository");
    expect(main.jobs["fork"]?.if).toContain("head.repo.full_name != github.repository");
    expect(main.jobs["fork"]?.permissions).toEqual({ contents: "read" });
    for (const { uses = "" } of [...main.jobs["fork"]!.steps, ...allSteps(forks)])
      expect(uses).not.toContain("configure-aws-credentials");
  });

  it("reports that somebody committed are gone before anything can fail", () => {
    const steps = main.jobs["validate"]!.steps;
    const cleared = steps.findIndex(({ run }) => run === "rm -rf reports");
    expect(cleared).toBeGreaterThan(0);
    expect(steps.slice(0, cleared).every(({ uses }) => uses?.startsWith("actions/checkout@") === true)).toBe(
      true,
    );
    const review = forks.jobs["review"]!.steps.find(({ run = "" }) =>
      run.includes("opensearch-packages review"),
    );
    expect(review?.run).toMatch(/^rm -rf reports\n/);
  });

  it("a review of a fork that failed does not leave the comment of an earlier commit as it was", () => {
    const { tell, review } = forks.jobs as Record<
      string,
      (typeof forks.jobs)[string] & { readonly if?: string }
    >;
    expect(tell?.if).toContain("!cancelled()");
    expect(JSON.stringify(tell)).toContain("'no-report'");
    const names = review!.steps.map(({ name, run }) => name ?? run);
    expect(names.indexOf("Find the pull request")).toBeLessThan(names.indexOf("npm ci --ignore-scripts"));
  });

  it("what runs with the rights of the repository checks out nothing of the fork", () => {
    const checkouts = allSteps(forks).filter(({ uses = "" }) => uses.startsWith("actions/checkout"));
    expect(checkouts.map(({ with: options }) => options?.["ref"])).toEqual(checkouts.map(() => undefined));
    const downloads = allSteps(forks).filter(({ uses = "" }) => uses.startsWith("actions/download-artifact"));
    // Of its own run: an artifact of the fork's run would need its id.
    expect(downloads.map(({ with: options }) => Object.keys(options ?? {}))).toEqual([["name", "path"]]);
  });
});

describe("the steps of the workflows, run as they stand", () => {
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

  const planOf = (name: string): PlanBuilder =>
    new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association(name, associationValues(id));
  const ENVIRONMENT = { STACKS: "search logs", COMMENT_ID: "both", RUN_URL: "https://github.example/runs/1" };

  it("plan several stacks, compare them at once, and keep one comment of them all", async () => {
    runner.stack("search", planOf("ok").plan());
    runner.stack("logs", planOf("ok").association("gone", associationValues("F999")).plan());
    expect(await runner.run(linesOf(main, "validate", "Plan"), ENVIRONMENT)).toMatchObject({ exitCode: 0 });
    const compared = await runner.run(
      linesOf(main, "validate", "Compare the plans with what is live"),
      ENVIRONMENT,
    );
    expect(compared.exitCode).toBe(2);
    const comment = runner.read("reports/comment.md");
    expect(comment).toMatch(/^<!-- opensearch-packages:validation:both -->\n## ❌ Not clean/);
    expect(comment).toContain("`cdktf.out/stacks/logs/plan.json`");
    expect(comment).toContain("](https://github.example/runs/1)");
    expect(JSON.parse(runner.read("reports/labels.json"))).toContain("dictionary-finding");
    expect(runner.read("reports/report.sarif")).toContain('"2.1.0"');
    expect(runner.read("reports/report.html")).toContain("<!doctype html>");
  });

  it("end with 0 and no label where all is proven and nothing changes", async () => {
    runner.stack("search", planOf("ok").plan());
    const environment = { ...ENVIRONMENT, STACKS: "search" };
    await runner.run(linesOf(main, "validate", "Plan"), environment);
    const compared = await runner.run(
      linesOf(main, "validate", "Compare the plans with what is live"),
      environment,
    );
    expect(compared).toMatchObject({ exitCode: 0 });
    expect(runner.read("reports/labels.json")).toBe("[]\n");
  });

  it("make no plan of a stack after one that failed", async () => {
    runner.stack("logs", planOf("ok").plan());
    const { exitCode } = await runner.run(linesOf(main, "validate", "Plan"), ENVIRONMENT);
    expect(exitCode).not.toBe(0);
    expect(() => runner.read("cdktf.out/stacks/logs/plan.json")).toThrow();
  });

  describe("in a repository with a branch", () => {
    let repository: GitFolder;
    let base: string;

    beforeEach(() => {
      repository = new GitFolder();
      repository.write("words/synonyms.txt", "tv, television\n").write("docs/words.md", "words\n");
      const settings = { dictionaries: { "words/*.txt": { format: "solr-synonyms" } } };
      base = repository.write("opensearch-packages.json", JSON.stringify(settings)).commit();
    });
    afterEach(() => repository.dispose());

    const inRepository = (
      lines: string,
      environment: Record<string, string>,
    ): ReturnType<StepRunner["run"]> =>
      runner.run(`cd "$REPOSITORY"; cp -r "$TOOLS" .\n${lines}`, {
        REPOSITORY: repository.folder,
        TOOLS: `${runner.folder}/node_modules`,
        GITHUB_OUTPUT: `${runner.folder}/output`,
        GITHUB_STEP_SUMMARY: `${runner.folder}/summary.md`,
        COMMENT_ID: "search",
        RUN_URL: "https://github.example/runs/1",
        BASE: base,
        ...environment,
      });

    it.each([
      ["words/synonyms.txt", "true"],
      ["docs/words.md", "false"],
      ["NOTES.md", "false"],
      ["main.ts", "true"],
    ])("a change of %s makes that something changed: %s", async (path, any) => {
      repository.write(path, "tv, telly\n").commit();
      const environment = { DEPENDS_ON: main.env!["DEPENDS_ON"]! };
      expect(
        await inRepository(
          linesOf(main, "changes", "Look whether anything changed that a plan depends on"),
          environment,
        ),
      ).toMatchObject({ exitCode: 0 });
      expect(runner.read("output")).toBe(`any=${any}\n`);
    });

    it("something changed where nobody can tell", async () => {
      const environment = { DEPENDS_ON: main.env!["DEPENDS_ON"]!, BASE: "f".repeat(40) };
      await inRepository(
        linesOf(main, "changes", "Look whether anything changed that a plan depends on"),
        environment,
      );
      expect(runner.read("output")).toBe("any=true\n");
    });

    it("a fork's words are checked and compared by the job of the fork", async () => {
      repository.write("words/synonyms.txt", "a => b => c\n").commit();
      const { exitCode, stdout } = await inRepository(
        linesOf(main, "fork", "Check and compare the dictionaries"),
        {},
      );
      expect(exitCode).toBe(2);
      expect(stdout).toContain("::error file=words/synonyms.txt,line=1");
      expect(runner.read("summary.md")).toContain("Not asked, and so not known to be fine");
    });

    it("the comment of a fork's pull request is made from git's objects, without its branch being checked out", async () => {
      repository.git("checkout", "--quiet", "--detach");
      const head = repository.write("words/synonyms.txt", "tv, telly\n").commit();
      repository.git("update-ref", "refs/pull/7/head", head);
      repository.git("checkout", "--quiet", "main");
      const clone = new StepRunner({});
      await clone.run(`git clone --quiet "$FROM" repository`, { FROM: repository.folder });
      const outcome = await runner.run(
        `cd "$REPOSITORY"; cp -r "$TOOLS" .\n${linesOf(forks, "review", "Check and compare the dictionaries")}`,
        {
          REPOSITORY: `${clone.folder}/repository`,
          TOOLS: `${runner.folder}/node_modules`,
          NUMBER: "7",
          BASE: base,
          HEAD_SHA: head,
          COMMENT_ID: "search",
          RUN_URL: "https://github.example/runs/1",
        },
      );
      expect(outcome).toMatchObject({ exitCode: 0 });
      expect(clone.read("repository/words/synonyms.txt")).toBe("tv, television\n");
      expect(clone.read("repository/reports/comment.md")).toContain("+ telly, tv  (line 1)");
      expect(clone.read("repository/reports/labels.json")).toBe('["dictionary-change","not-checked"]\n');
      clone.dispose();
    });
  });
});
