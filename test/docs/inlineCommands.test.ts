import type { Command } from "commander";
import { createProgram } from "../../src/cli/program";
import { pages, textOf } from "../../tools/docs/documentation";

/** A command in the middle of a sentence, with the options that it is written with. */
interface Mention {
  readonly where: string;
  readonly span: string;
  readonly words: readonly string[];
}

/** The history of names is told there. */
const PAGES = pages().filter((page) => page !== "CHANGELOG.md");

const PROGRAM = createProgram();

/** Spans of code outside of fenced blocks that begin with a command of ours. */
function mentionsIn(page: string, text: string): Mention[] {
  const prose = text.replace(/^ *```[^]*?^ *```/gm, (block) => block.replace(/[^\n]/g, ""));
  return prose.split("\n").flatMap((line, at) =>
    [...line.matchAll(/`([^`]+)`/g)].flatMap(([, span = ""]) => {
      const words = span.replace(/^(npx (--no -- )?)?opensearch-packages /, "").split(/\s+/);
      const isOurs = PROGRAM.commands.some((command) => command.name() === words[0]);
      return isOurs && words.length > 1 ? [{ where: `${page}:${at + 1}`, span, words }] : [];
    }),
  );
}

/** The options of a mention that its command has not. */
function unknownOptions({ words }: Mention): string[] {
  const [command, rest] = commandOf(PROGRAM, words);
  const known = command.options.flatMap(({ short, long }) => [short, long]);
  const end = rest.findIndex((word) => /^[|;&]+$/.test(word));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .filter((word) => /^--?[a-z]/.test(word))
    .map((word) => word.replace(/=.*/, ""))
    .filter((word) => word !== "--help" && !known.includes(word));
}

function commandOf(command: Command, [name, ...rest]: readonly string[]): [Command, readonly string[]] {
  const child = command.commands.find((each) => each.name() === name);
  return child === undefined ? [command, name === undefined ? [] : [name, ...rest]] : commandOf(child, rest);
}

function problemsOf(mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) =>
    unknownOptions(mention).map((option) => `${mention.where}: \`${mention.span}\` has no ${option}`),
  );
}

describe("a command in a sentence of the documentation", () => {
  it("has the options that it is written with", () => {
    const mentions = PAGES.flatMap((page) => mentionsIn(page, textOf(page)));
    expect(mentions.length).toBeGreaterThan(50);
    expect(problemsOf(mentions)).toEqual([]);
  });

  it("would be found out if it had not", () => {
    const text =
      "```sh\nemulator --in-a-block\n```\n`emulator --search auto`, `provider install --dir x --nope=1`";
    expect(problemsOf(mentionsIn("page.md", text))).toEqual([
      "page.md:4: `emulator --search auto` has no --search",
      "page.md:4: `provider install --dir x --nope=1` has no --nope",
    ]);
  });
});
