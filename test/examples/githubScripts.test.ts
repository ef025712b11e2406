import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderReport } from "../../src/report";
import { REVIEW_LABELS } from "../../src/report/labels/reviewLabels";
import type { ValidationReport } from "../../src/validation/result/ValidationReport";
import { cleanReport, sampleReport } from "../report/sampleReport";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { FakeGitHub } from "./FakeGitHub";

// Each run of a script is a process of its own.
jest.setTimeout(60_000);

const SCRIPTS = join(__dirname, "../../examples/github-actions");
const MARKER = "<!-- opensearch-packages:validation:search -->";
const RUN_URL = "https://github.example/acme/search/actions/runs/1";

describe("the scripts of the example for GitHub", () => {
  const github = new FakeGitHub();
  const folder = makeTemporaryFolder("comment");
  const body = renderReport(sampleReport, "markdown", { commentId: "search" });
  let address: string;

  beforeAll(async () => {
    address = await github.start();
  });

  beforeEach(() => {
    github.reset();
    keep(sampleReport);
  });

  afterAll(async () => {
    await github.stop();
    rmSync(folder, { recursive: true });
  });

  function keep(report: ValidationReport): void {
    writeFileSync(join(folder, "comment.md"), renderReport(report, "markdown", { commentId: "search" }));
    writeFileSync(join(folder, "labels.json"), renderReport(report, "labels"));
  }

  function run(
    script: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ failed: boolean; stdout: string; stderr: string }> {
    const env = {
      ...process.env,
      GITHUB_API_URL: address,
      GITHUB_REPOSITORY: "acme/search",
      GITHUB_TOKEN: "token",
      PULL_REQUEST: "7",
      COMMENT_ID: "search",
      RUN_URL,
      ...environment,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [join(SCRIPTS, script), ...args], { env }, (error, stdout, stderr) => {
        resolve({ failed: error !== null, stdout, stderr });
      });
    });
  }

  const fine = { failed: false, stdout: "", stderr: "" };

  describe("that comments on a pull request", () => {
    const tell = (outcome: string, environment = {}): ReturnType<typeof run> =>
      run("upsert-comment.mjs", [outcome, folder], environment);

    test("creates the comment at the first run", async () => {
      expect(await tell("told")).toEqual(fine);
      expect(github.writes).toEqual(["POST /repos/acme/search/issues/7/comments"]);
      expect(github.comments[0]?.body).toBe(body);
    });

    test("updates its own comment at the next, on whatever page it is, and no other", async () => {
      github.comments.push(
        { id: 1, body: `${MARKER}\nquoted by a person`, user: { type: "User" } },
        { id: 2, body: "<!-- opensearch-packages:validation:other -->\n", user: { type: "Bot" } },
        { id: 3, body: `${MARKER}\nof the run before`, user: { type: "Bot" } },
      );
      expect(await tell("told")).toEqual(fine);
      expect(github.writes).toEqual(["PATCH /repos/acme/search/issues/comments/3"]);
      expect(github.comments[2]?.body).toBe(body);
    });

    test("makes no comment where nothing changes and all is proven, but updates the one that is there", async () => {
      keep(cleanReport);
      expect(await tell("told")).toEqual(fine);
      expect(github.writes).toEqual([]);
      github.comments.push({ id: 3, body: `${MARKER}\n❌`, user: { type: "Bot" } });
      await tell("told");
      expect(github.comments[0]?.body).toContain("✅ Clean");
    });

    test.each([
      ["nothing-changed", "No dictionary changes"],
      ["no-report", "Not known to be clean: the last run ended before it had a report"],
    ])(
      "after %s leaves no word of an earlier commit, and makes no comment for it",
      async (outcome, words) => {
        expect(await tell(outcome)).toEqual(fine);
        expect(github.writes).toEqual([]);
        github.comments.push({ id: 3, body: `${MARKER}\n✅ of the commit before`, user: { type: "Bot" } });
        expect(await tell(outcome)).toEqual(fine);
        expect(github.comments[0]?.body).toContain(words);
        expect(github.comments[0]?.body).toContain(`](${RUN_URL})`);
        expect(github.comments[0]?.body).not.toContain("✅");
        // The run after that finds it again.
        await tell("told");
        expect(github.comments.map((comment) => comment.body)).toEqual([body]);
      },
    );

    test("writes nothing that is not the comment of its id, and knows no other outcome", async () => {
      expect((await tell("told", { COMMENT_ID: "other" })).failed).toBe(true);
      expect((await tell("approved")).failed).toBe(true);
      writeFileSync(join(folder, "comment.md"), "@everybody\n");
      expect((await tell("told")).failed).toBe(true);
      expect(github.writes).toEqual([]);
    });

    test("fails when GitHub refuses", async () => {
      expect((await tell("told", { GITHUB_TOKEN: "stolen" })).stderr).toContain("GitHub answers 401");
    });
  });

  describe("that labels a pull request", () => {
    const label = (outcome: string): ReturnType<typeof run> => run("set-labels.mjs", [outcome, folder]);

    test("knows the labels that the reports have, and no other", () => {
      const script = readFileSync(join(SCRIPTS, "set-labels.mjs"), "utf8");
      const [, list = ""] = /const OURS = (\[.*\]);/.exec(script) ?? [];
      expect(JSON.parse(list)).toEqual(REVIEW_LABELS);
    });

    test("adds what is missing, takes away ours that no longer hold, and leaves those of others", async () => {
      github.labels = ["bug", "will-fail", "wip", "dictionary-change"];
      expect(await label("told")).toEqual(fine);
      expect(github.labels).toEqual(["bug", "wip", "dictionary-change", "dictionary-finding", "not-checked"]);
      expect(github.writes).toEqual([
        "POST /repos/acme/search/issues/7/labels",
        "DELETE /repos/acme/search/issues/7/labels/will-fail",
      ]);
    });

    test("writes nothing where all is as it should be", async () => {
      await label("told");
      github.writes.length = 0;
      expect(await label("told")).toEqual(fine);
      expect(github.writes).toEqual([]);
    });

    test.each([
      ["nothing-changed", []],
      ["no-report", ["not-checked"]],
    ])("after %s leaves no label of an earlier commit", async (outcome, left) => {
      github.labels = ["will-fail", "dictionary-change"];
      expect(await label(outcome)).toEqual(fine);
      expect(github.labels).toEqual(left);
    });

    test("sets no label that a report has no right to", async () => {
      writeFileSync(join(folder, "labels.json"), '["approved"]');
      expect((await label("told")).stderr).toContain('no label of ours: "approved"');
      expect(github.writes).toEqual([]);
    });
  });

  describe("that finds the pull request of a fork", () => {
    const head = { HEAD_OWNER: "stranger", HEAD_BRANCH: "more&words=1#x", HEAD_SHA: "b".repeat(40) };
    const pull = {
      number: 7,
      head: { label: "stranger:more&words=1#x", sha: "b".repeat(40) },
      base: { sha: "a".repeat(40) },
    };
    const find = (): ReturnType<typeof run> => run("find-pull-request.mjs", [], head);

    test("prints its number and the commit that it goes to, whatever the branch is called", async () => {
      github.pulls.push(
        { ...pull, number: 5, head: { ...pull.head, sha: "c".repeat(40) } },
        { ...pull, number: 6, head: { label: "else:main", sha: pull.head.sha } },
        pull,
      );
      expect(await find()).toEqual({ ...fine, stdout: `number=7\nbase=${"a".repeat(40)}\n` });
    });

    test("prints nothing when it is closed, or has a newer commit", async () => {
      github.pulls.push({ ...pull, head: { ...pull.head, sha: "c".repeat(40) } });
      expect(await find()).toEqual(fine);
    });
  });
});
