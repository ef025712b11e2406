import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { createProgram } from "../../src/cli/program";

const FOLDER = join(__dirname, "..", "..", "examples", "github-actions");
const PAGES = ["dictionaries.yml", "README.md"] as const;

/** Every command line of ours on a page, in words. */
function commandLines(page: string): string[][] {
  const text = readFileSync(join(FOLDER, page), "utf8");
  return [...text.matchAll(/npx (.*?)opensearch-packages ((?:[a-z]+) .*|provider install)$/gm)].map(
    ([, npxOptions = "", rest = ""]) => [npxOptions.trim(), ...rest.trim().split(/\s+/)],
  );
}

/** The command that the words name, at whatever depth. */
function commandOf(program: Command, words: readonly string[]): Command {
  const [first, ...rest] = words;
  const child = program.commands.find((command) => command.name() === first);
  return child === undefined ? program : commandOf(child, rest);
}

describe("the workflow for GitHub Actions", () => {
  const lines = PAGES.flatMap((page) => commandLines(page).map((words) => ({ page, words })));

  it("plans, validates, and renders every report that it publishes", () => {
    const [validate, ...reports] = commandLines("dictionaries.yml").map((words) => words.join(" "));
    expect(validate).toContain("validate");
    expect(reports.map((line) => /--output (\w+)/.exec(line)?.[1])).toEqual(["markdown", "sarif", "html"]);
  });

  it.each(lines)("uses only commands and options that there are: $page $words", ({ words: [, ...words] }) => {
    const program = createProgram();
    const command = commandOf(program, words);
    expect(command).not.toBe(program);
    const known = command.options.flatMap(({ long, short }) => [long, short]);
    const used = words.filter((word) => word.startsWith("-"));
    expect(used.filter((option) => !known.includes(option))).toEqual([]);
  });

  it.each(lines)(
    "never lets npx fetch a package of another name: $page $words",
    ({ words: [npxOptions] }) => {
      expect(npxOptions).toBe("--no --");
    },
  );
});
