import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderReport } from "../../src/report";
import { REVIEW_LABELS } from "../../src/report/labels/reviewLabels";
import type { ValidationReport } from "../../src/validation/result/ValidationReport";
import { cleanReport, sampleReport } from "../report/sampleReport";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { readYaml } from "./examplePages";
import { FakeGitLab } from "./FakeGitLab";

// Each run of a script is a process of its own.
jest.setTimeout(60_000);

const SCRIPT = join(__dirname, "../../examples/gitlab-ci/upsert-note.mjs");
const MARKER = "<!-- opensearch-packages:validation:default -->";

interface GitLabJob {
  readonly script: readonly string[];
  readonly artifacts?: {
    readonly when: string;
    readonly paths: readonly string[];
    readonly reports: Record<string, string>;
  };
}

describe("the pipeline for GitLab", () => {
  const pipeline = readYaml<Readonly<Record<string, GitLabJob>>>("gitlab-ci/dictionaries.gitlab-ci.yml");

  it("keeps the reports of a run with findings, and shows JUnit", () => {
    expect(pipeline["validate"]?.artifacts).toMatchObject({
      when: "always",
      paths: ["reports/"],
      reports: { junit: "reports/junit.xml" },
    });
  });

  it("installs nothing where the token is that writes", () => {
    expect(pipeline["tell"]?.script.join("\n")).not.toMatch(/\bnpm\b|\bnpx\b/);
    expect(pipeline["validate"]?.script.join("\n")).not.toContain("NOTE_TOKEN");
  });

  it("uses no name that a stranger chooses in a command", () => {
    const lines = Object.values(pipeline).flatMap(({ script = [] }) => script);
    expect(lines.join("\n")).not.toMatch(
      /CI_(?:COMMIT|MERGE_REQUEST_(?:TITLE|DESCRIPTION|SOURCE)|EXTERNAL)|GITLAB_USER/,
    );
  });
});

describe("the script that keeps the note of a merge request", () => {
  const gitlab = new FakeGitLab();
  let folder: string;
  let address: string;

  beforeAll(async () => {
    address = await gitlab.start();
  });
  afterAll(() => gitlab.stop());
  beforeEach(() => {
    gitlab.reset();
    folder = makeTemporaryFolder("note");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function keep(report: ValidationReport): string {
    const body = renderReport(report, "markdown");
    writeFileSync(join(folder, "comment.md"), body);
    writeFileSync(join(folder, "labels.json"), renderReport(report, "labels"));
    return body;
  }

  function run(
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ failed: boolean; stderr: string }> {
    const env = {
      ...process.env,
      CI_API_V4_URL: address,
      CI_PROJECT_ID: "3",
      CI_MERGE_REQUEST_IID: "7",
      CI_PIPELINE_URL: "https://gitlab.example/acme/search/-/pipelines/9",
      NOTE_TOKEN: "token",
      ...environment,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [SCRIPT, folder], { env }, (error, _, stderr) => {
        resolve({ failed: error !== null, stderr });
      });
    });
  }

  it("makes the note once, and updates its own on whatever page it is", async () => {
    const body = keep(sampleReport);
    gitlab.notes.push(
      { id: 1, body: `${MARKER}\nquoted by a person`, author: { id: 7 } },
      { id: 2, body: "fine", author: { id: 42 } },
    );
    expect(await run()).toEqual({ failed: false, stderr: "" });
    expect(await run()).toEqual({ failed: false, stderr: "" });
    expect(gitlab.writes).toEqual([
      "POST /api/v4/projects/3/merge_requests/7/notes",
      "PUT /api/v4/projects/3/merge_requests/7/notes/100",
    ]);
    expect(gitlab.notes.map((note) => note.body)).toEqual([`${MARKER}\nquoted by a person`, "fine", body]);
  });

  it("makes none where there is nothing to say, and leaves no word of an earlier commit", async () => {
    keep(cleanReport);
    await run();
    expect(gitlab.writes).toEqual([]);
    gitlab.notes.push({ id: 5, body: `${MARKER}\n✅ before`, author: { id: 42 } });
    rmSync(join(folder, "comment.md"));
    expect(await run()).toEqual({ failed: false, stderr: "" });
    expect(gitlab.notes[0]?.body).toContain(
      "Not known to be clean: the last pipeline ended before it had a report",
    );
    expect(gitlab.notes[0]?.body).toContain("](https://gitlab.example/acme/search/-/pipelines/9)");
    keep(cleanReport);
    await run();
    expect(gitlab.notes[0]?.body).toContain("✅ Clean");
  });

  it("sets labels only when it is told to, and takes away only ours", async () => {
    keep(sampleReport);
    gitlab.labels = ["bug", "will-fail"];
    await run();
    expect(gitlab.labels).toEqual(["bug", "will-fail"]);
    await run({ SET_LABELS: "true" });
    expect(gitlab.labels).toEqual(["bug", "dictionary-change", "dictionary-finding", "not-checked"]);
  });

  it("knows the labels that the reports have, and sets no other", async () => {
    const [, list = ""] = /const OURS = (\[[^\]]*\]);/.exec(readFileSync(SCRIPT, "utf8")) ?? [];
    expect(JSON.parse(list.replace(/,\s*\]/, "]"))).toEqual(REVIEW_LABELS);
    keep(sampleReport);
    writeFileSync(join(folder, "labels.json"), '["approved"]');
    expect((await run({ SET_LABELS: "true" })).failed).toBe(true);
    expect(gitlab.writes).toEqual([]);
  });

  it("writes nothing that is not a comment of ours, and fails when GitLab refuses", async () => {
    keep(sampleReport);
    expect((await run({ NOTE_TOKEN: "stolen" })).stderr).toContain("GitLab answers 401");
    writeFileSync(join(folder, "comment.md"), "@all\n");
    expect((await run()).failed).toBe(true);
    expect(gitlab.writes).toEqual([]);
  });
});
