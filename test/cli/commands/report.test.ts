import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { registerReportCommand } from "../../../src/cli/commands/report";
import { runProgram } from "../../../src/cli/runProgram";
import { renderReport } from "../../../src/report";
import type { ValidationReport } from "../../../src/validation/result/ValidationReport";
import { cleanReport, sampleReport } from "../../report/sampleReport";
import { makeTemporaryFolder } from "../../TemporaryFolder";

describe("opensearch-packages report", () => {
  let folder: string;
  let input: string;
  let printed: { stdout: string; stderr: string };

  beforeEach(() => {
    folder = makeTemporaryFolder("report");
    input = join(folder, "report.json");
    writeFileSync(input, renderReport(sampleReport, "json"));
    printed = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      jest.spyOn(process[stream], "write").mockImplementation((text) => {
        printed[stream] += String(text);
        return true;
      });
    }
  });

  afterEach(() => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    rmSync(folder, { recursive: true });
  });

  async function run(...args: string[]): Promise<number> {
    const program = new Command("opensearch-packages");
    registerReportCommand(program);
    return runProgram(program, ["node", "opensearch-packages", "report", ...args]);
  }

  test("prints the report as a table without colours when nothing else is said and no terminal is there", async () => {
    expect(await run(input)).toBe(0);
    expect(printed.stdout).toBe(renderReport(sampleReport, "table"));
  });

  test.each(["json", "markdown", "junit", "sarif", "html", "labels"] as const)(
    "prints the report as %s",
    async (format) => {
      expect(await run(input, "--output", format)).toBe(0);
      expect(printed.stdout).toBe(renderReport(sampleReport, format));
      expect(printed.stderr).toBe("");
    },
  );

  test("writes a file, and then nothing to standard output and no other file", async () => {
    const page = join(folder, "page.html");
    expect(await run(input, "--output", `html=${page}`)).toBe(0);
    expect(readFileSync(page, "utf8")).toBe(renderReport(sampleReport, "html"));
    expect(printed.stdout).toBe("");
    expect(readdirSync(folder).sort()).toEqual(["page.html", "report.json"]);
  });

  test("a report that cannot be read leaves the file of before", async () => {
    const page = join(folder, "page.html");
    writeFileSync(page, "of before");
    writeFileSync(input, "{");
    expect(await run(input, "--output", `html=${page}`)).toBe(1);
    expect(readFileSync(page, "utf8")).toBe("of before");
  });

  test("is not written over the report it was made from", async () => {
    const before = readFileSync(input, "utf8");
    expect(await run(input, "--output", `html=${input}`)).toBe(1);
    expect(printed.stderr).toMatch(/writing the report: the command reads or writes it already/);
    expect(readFileSync(input, "utf8")).toBe(before);
  });

  test("tells several reports as one", async () => {
    const other = join(folder, "other.json");
    const inputs = cleanReport.inputs.map((each) => ({ ...each, name: `other/${each.name}` }));
    writeFileSync(other, renderReport({ ...cleanReport, inputs }, "json"));
    expect(await run(input, other, "--output", "json")).toBe(0);
    const { deliveries } = JSON.parse(printed.stdout) as ValidationReport;
    expect(deliveries).toHaveLength(sampleReport.deliveries.length + cleanReport.deliveries.length);
    expect(await run(input, input)).toBe(1);
    expect(printed.stderr).toMatch(/merging reports: two of them were made from a file of this name/);
  });

  test("links the run, whose address must be one", async () => {
    await run(input, "--output", "markdown", "--run-url", "https://ci.example/7");
    expect(printed.stdout).toContain("](https://ci.example/7)");
    expect(await run(input, "--output", "markdown", "--run-url", "javascript:alert(1)")).toBe(1);
  });

  test("passes on the id of the comment and the threshold of failures", async () => {
    await run(input, "--output", "markdown", "--comment-id", "prod");
    await run(input, "--output", "junit", "--fail-on", "never");
    expect(printed.stdout).toContain("<!-- opensearch-packages:validation:prod -->");
    expect(printed.stdout).not.toContain("<failure");
  });

  test.each([
    [
      "a file that is not there",
      () => [join(folder, "no.json")],
      /there is no such file or folder \(got ".*no\.json"\)\./,
    ],
    ["a folder", () => [folder], /reading the report: it is a folder/],
    ["a file of something else", () => [__filename], /it is not JSON/],
    [
      "an output folder that is not there",
      () => [input, "--output", `html=${join(folder, "no", "page.html")}`],
      /writing the report: there is no such file or folder/,
    ],
    [
      "a format that does not exist",
      () => [input, "--output", "pdf"],
      /Use one of: table, json, markdown, junit, sarif, html, labels/,
    ],
  ])("says in one sentence what is wrong with %s, and ends with 1", async (_, args, message) => {
    expect(await run(...args())).toBe(1);
    expect(printed.stderr).toMatch(message);
    expect(printed.stderr).not.toContain("    at ");
    expect(existsSync(join(folder, "no"))).toBe(false);
  });

  test("reads a report that is piped in", () => {
    const script = `
      const { Command } = require("commander");
      const { registerReportCommand } = require("./src/cli/commands/report");
      const program = new Command();
      registerReportCommand(program);
      program.parseAsync(["node", "opensearch-packages", "report", "-o", "json"]);`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--eval", script], {
      cwd: join(__dirname, "../../.."),
      input: readFileSync(input),
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toBe(renderReport(sampleReport, "json"));
  });
});
