import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { registerDiffCommand } from "../../../src/cli/commands/diff";
import { registerLintCommand } from "../../../src/cli/commands/lint";
import { createProgram } from "../../../src/cli/program";
import { renderTextPage } from "../../../src/report/html/renderTextPage";
import { TemporaryFolder } from "../../TemporaryFolder";
import { runCommand } from "../CommandRun";

const KINDS: Readonly<Record<string, readonly string[]>> = {
  lint: ["table", "json", "github", "sarif", "junit", "html"],
  diff: ["table", "json", "markdown", "html"],
  validate: ["table", "json", "markdown", "junit", "sarif", "html", "labels"],
  verify: ["table", "json", "markdown", "junit", "sarif", "html", "labels"],
  report: ["table", "json", "markdown", "junit", "sarif", "html", "labels"],
  review: ["table", "json", "markdown", "labels", "github", "sarif", "junit"],
  history: ["table", "json", "html"],
  adopt: ["hcl", "cdktf", "json"],
  policy: ["json", "table"],
};

const withOutput = createProgram().commands.filter(({ options }) =>
  options.some(({ long }) => long === "--output"),
);

describe("-o KIND=FILE", () => {
  const folder = new TemporaryFolder();
  const old = folder.write("old.txt", "car, automobile\n");
  const now = folder.write("new.txt", "car, automobile, auto\n");
  const twice = folder.write("twice.txt", "car, automobile\ncar, automobile\n");
  afterAll(() => folder.remove());

  test("is an option of every command that makes a report or code", () => {
    expect(withOutput.map((command) => command.name())).toEqual(Object.keys(KINDS));
  });

  test.each(withOutput.map((command) => [command.name(), command] as const))(
    "of %s refuses a kind that it has not, with the list of those that it has",
    (name, command: Command) => {
      let said = "";
      command.exitOverride().configureOutput({ writeErr: (text) => (said += text) });
      expect(() => command.parse(["-o", "pdf=x"], { from: "user" })).toThrow();
      expect(said).toContain(`Use one of: ${KINDS[name]?.join(", ")}.`);
    },
  );

  test.each([
    ["lint", registerLintCommand, [twice, "--format", "solr-synonyms"], 2],
    ["diff", registerDiffCommand, [old, now, "--format", "solr-synonyms"], 2],
  ] as const)(
    "of %s writes every kind in one call, each as it would be printed",
    async (name, register, given, code) => {
      const kinds = KINDS[name] ?? [];
      const file = (kind: string): string => join(folder.path, `${name}.${kind}`);
      const outputs = kinds.flatMap((kind) => ["-o", `${kind}=${file(kind)}`]);
      expect(await runCommand(register, [name, ...given, ...outputs])).toMatchObject({
        exitCode: code,
        stdout: "",
      });
      for (const kind of kinds) {
        const { stdout } = await runCommand(register, [name, ...given, "-o", kind]);
        expect(readFileSync(file(kind), "utf8")).toBe(stdout);
        expect(stdout).not.toBe("");
      }
    },
  );

  test("writes nothing where one of the files can't be written, and never over an input", async () => {
    const page = join(folder.path, "page.html");
    for (const bad of [`json=${join(folder.path, "none", "x.json")}`, `json=${now}`]) {
      const run = await runCommand(registerLintCommand, ["lint", now, "-o", `html=${page}`, "-o", bad]);
      expect(run).toMatchObject({ exitCode: 1, stdout: "" });
      expect(existsSync(page)).toBe(false);
    }
    expect(readFileSync(now, "utf8")).toBe("car, automobile, auto\n");
  });

  test("takes one kind for standard output", async () => {
    const run = await runCommand(registerLintCommand, ["lint", now, "-o", "json", "-o", "table"]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("Only one kind can go to standard output");
  });
});

describe("a page of text", () => {
  test("shows text as it is: no markup of others acts in it", () => {
    const page = renderTextPage("<b>", [
      { heading: "a & b", text: '<script>alert("x")</script>\n  indented\n' },
      { heading: "empty", text: "\n" },
    ]);
    expect(page).toContain("<title>&lt;b&gt;</title>");
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;\n  indented</pre>");
    expect(page).not.toContain("<script");
    expect(page).not.toContain("empty");
    expect(page).not.toMatch(/https?:|src=/);
  });
});
