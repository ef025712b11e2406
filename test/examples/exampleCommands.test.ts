import type { Command } from "commander";
import { createProgram } from "../../src/cli/program";
import { examplePage, examplePages, PIPELINES } from "./examplePages";

const PAGES = PIPELINES.flatMap((folder) =>
  [".md", ".yml", ".yaml", ".sh"].flatMap((ending) => examplePages(folder, ending)),
);

interface UsedLine {
  readonly page: string;
  readonly npxOptions: string;
  readonly words: readonly string[];
}

/** Every command line of ours on a page, in words; a line that goes on is one. */
function commandLines(page: string): UsedLine[] {
  const text = examplePage(page).replace(/\\\n\s*/g, " ");
  return [...text.matchAll(/npx ([^`\n]*?)opensearch-packages ((?:[a-z]+) [^`\n]*|provider install)/g)].map(
    ([, npxOptions = "", rest = ""]) => ({
      page,
      npxOptions: npxOptions.trim(),
      words: rest
        .split(/ (?:\|\||>) /)[0]!
        .trim()
        .split(/\s+/),
    }),
  );
}

/** The command that the words name, at whatever depth. */
function commandOf(program: Command, words: readonly string[]): Command {
  const [first, ...rest] = words;
  const child = program.commands.find((command) => command.name() === first);
  return child === undefined ? program : commandOf(child, rest);
}

describe("the pages of the examples for pipelines", () => {
  const lines = PAGES.flatMap(commandLines);

  it("are all looked at", () => {
    expect(new Set(lines.map(({ page }) => page.split("/")[0]))).toEqual(new Set(PIPELINES));
  });

  it.each(lines)("use only commands and options that there are: $page $words", ({ words }) => {
    const program = createProgram();
    const command = commandOf(program, words);
    expect(command).not.toBe(program);
    const known = command.options.flatMap(({ long, short }) => [long, short]);
    const used = words.filter((word) => word.startsWith("-")).map((word) => word.replace(/=.*/s, ""));
    expect(used.filter((option) => !known.includes(option))).toEqual([]);
  });

  it.each(lines)("never let npx fetch a package of another name: $page $words", ({ npxOptions }) => {
    expect(npxOptions).toBe("--no --");
  });
});
