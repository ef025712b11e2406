import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { registerDiffCommand } from "../../src/cli/commands/diff";
import { registerLintCommand } from "../../src/cli/commands/lint";
import { registerReportCommand } from "../../src/cli/commands/report";
import { rolloutTable } from "../../src/cli/commands/rollout/rolloutTables";
import { createProgram } from "../../src/cli/program";
import { REPORT_FORMATS } from "../../src/report";
import { actionsOf, hostileName, hostileText } from "../contract/hostileText";
import { sampleReport } from "../report/sampleReport";
import { TemporaryFolder } from "../TemporaryFolder";
import { type CommandRun, runCommand } from "./CommandRun";

const RUNS = { numRuns: 40 };
const MINUTE_MS = 60_000;
const CASE = readFileSync(join(__dirname, "cases/workflow-commands.txt"));

/** File names that begin a line as they are: what is named on the command line is printed first. */
const NAMES = [
  "::add-mask::a",
  ":",
  "##[error]a",
  "##vso[task.complete]a",
  "\u001b[2Ja",
  "\u009b31ma",
  "a\n::add-mask::b",
  "a\r::error::b",
  "\u202ea",
  "a\u2028b",
  " ::warning::a",
  "section_start:1:a",
];

const lint = (...argv: string[]): Promise<CommandRun> => runCommand(registerLintCommand, ["lint", ...argv]);
const diff = (...argv: string[]): Promise<CommandRun> => runCommand(registerDiffCommand, ["diff", ...argv]);

/** What acts in what a command printed; with `github`, its own commands are what was asked for. */
function actions({ stdout, stderr }: CommandRun, ownCommands = false): string[] {
  const own = /^::(?:error|warning|notice) [^\n]*$/gm;
  const printed = ownCommands ? stdout.replace(own, (line) => line.slice(2)) : stdout;
  return [...actionsOf(printed), ...actionsOf(stderr)];
}

describe("whatever a dictionary holds, and whatever its name is", () => {
  const folder = new TemporaryFolder();
  const before = process.cwd();
  beforeAll(() => process.chdir(folder.path));
  afterAll(() => {
    process.chdir(before);
    folder.remove();
  });

  describe.each(["table", "json", "github", "sarif"])("lint as %s", (output) => {
    const linted = (...argv: string[]): Promise<CommandRun> => lint(...argv, "--output", output);
    const acted = async (...argv: string[]): Promise<string[]> =>
      actions(await linted(...argv), output === "github");

    it(
      "prints nothing that acts",
      () =>
        fc.assert(
          fc.asyncProperty(hostileText, hostileName, async (content, name) => {
            folder.write(name, content);
            expect(await acted(name, "--expect-lowercase")).toEqual([]);
            expect(await acted(name, "--format", "solr-synonyms")).toEqual([]);
          }),
          RUNS,
        ),
      MINUTE_MS,
    );

    it("prints nothing that acts of the case that did", async () => {
      folder.write("case.txt", CASE);
      const run = await linted("case.txt", "--format", "solr-synonyms");
      expect(run.stdout.length).toBeGreaterThan(100);
      expect(actions(run, output === "github")).toEqual([]);
    });

    it.each(NAMES.map((name) => [name]))("prints nothing that acts of a file called %j", async (name) => {
      folder.write(name, "a => b => c\n");
      const found = await linted(name, "--format", "solr-synonyms");
      expect({ exitCode: found.exitCode, acts: actions(found, output === "github") }).toEqual({
        exitCode: 2,
        acts: [],
      });
      expect(await acted(`${name}-absent`)).toEqual([]);
    });
  });

  describe.each(["table", "json", "markdown"])("diff as %s", (output) => {
    it(
      "prints nothing that acts",
      () =>
        fc.assert(
          fc.asyncProperty(hostileText, hostileText, hostileName, async (old, fresh, name) => {
            folder.write("old.txt", `${old}\na, b\n`);
            folder.write(name, `${fresh}\na, b, c\n`);
            for (const format of ["solr-synonyms", "stop-words"]) {
              const run = await diff("old.txt", name, "--output", output, "--format", format);
              expect(actions(run)).toEqual([]);
            }
          }),
          RUNS,
        ),
      MINUTE_MS,
    );

    it("prints nothing that acts of the case that did", async () => {
      folder.write("case.txt", CASE);
      folder.write("none.txt", "");
      const run = await diff("none.txt", "case.txt", "--output", output, "--format", "solr-synonyms");
      expect(run.stdout).toContain("stop-commands");
      expect(actions(run)).toEqual([]);
    });

    it.each(NAMES.map((name) => [name]))("prints nothing that acts of a file called %j", async (name) => {
      folder.write("old.txt", "a, b\n");
      folder.write(name, "a, b, c\n");
      expect(actions(await diff("old.txt", name, "--output", output))).toEqual([]);
      expect(actions(await diff(`${name}-absent`, name, "--output", output))).toEqual([]);
    });
  });

  it.each(REPORT_FORMATS)("report as %s prints nothing that acts of the sample", async (format) => {
    folder.write("report.json", JSON.stringify(sampleReport));
    const run = await runCommand(registerReportCommand, ["report", "report.json", "--output", format]);
    expect(run.exitCode).toBe(0);
    expect(actions(run)).toEqual([]);
  });
});

describe("whatever stands on the command line", () => {
  const wrong: readonly [string, (text: string) => string[]][] = [
    ["an option", (text) => ["lint", `--${text}`]],
    ["a command", (text) => [text]],
    ["a choice", (text) => ["lint", "a", "--output", text]],
    ["a code", (text) => ["lint", "a", "--ignore", text]],
    ["an engine", (text) => ["diff", "a", "b", "--engine", text]],
    ["an input", (text) => ["report", `/absent/${text}`]],
    ["a plan", (text) => ["validate", `/absent/${text}`]],
    ["an output file", (text) => ["validate", "/absent/plan.json", "--output", `json=/absent/${text}`]],
    ["a timeout", (text) => ["validate", "a", "--timeout", text]],
    ["a mirror", (text) => ["provider", "install", "--dir", `/dev/null/${text}`]],
    ["a platform", (text) => ["provider", "install", "--platform", text]],
    ["a port", (text) => ["emulator", `--port=${text}-`]],
    // No name has it: of a text that is one by chance the emulator would start, and go on.
    ["a domain", (text) => ["emulator", `--domain=${text}!`]],
    ["a fault", (text) => ["emulator", `--fault=-${text}`]],
  ];

  it.each(wrong)(
    "the message about %s says it back as text, on one line",
    (_, argv) =>
      fc.assert(
        fc.asyncProperty(hostileText, async (text) => {
          const run = await runCommand(
            (program) => {
              for (const command of createProgram().commands) program.addCommand(command);
            },
            argv(text.replaceAll("\0", "")),
          );
          expect(actions(run)).toEqual([]);
          expect(run.exitCode).toBe(1);
        }),
        RUNS,
      ),
    MINUTE_MS,
  );

  it("the rollout's table says names and versions of the service as text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const table = rolloutTable([
          {
            domainName: text,
            packageName: text,
            packageId: text,
            associatedVersion: text,
            availableVersion: text,
            status: text,
            packageStatus: text,
            pending: true,
          },
        ]);
        expect(actionsOf(table)).toEqual([]);
      }),
    );
  });
});
