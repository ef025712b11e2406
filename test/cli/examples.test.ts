import type { Command } from "commander";
import { wordsOfLine } from "../../src/cli/completion/shellWords";
import { EXAMPLES, pathOfCommand } from "../../src/cli/examples";
import { createProgram } from "../../src/cli/program";

function leaves(command: Command): Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}

const commands = leaves(createProgram()).filter((command) => command.name() !== "complete");

describe("the examples of the help", () => {
  it("are two or three of every command, and of no other", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(commands.map(pathOfCommand).sort());
    for (const examples of Object.values(EXAMPLES)) expect([2, 3]).toContain(examples.length);
  });

  it.each(commands.map((command) => [pathOfCommand(command), command] as const))(
    "are printed by %s --help",
    (path, command) => {
      let help = "";
      command.configureOutput({ writeOut: (text) => (help += text) });
      command.outputHelp();
      for (const { line } of EXAMPLES[path] ?? []) expect(help).toContain(line);
    },
  );

  const lines = Object.entries(EXAMPLES).flatMap(([path, all]) =>
    all.map(({ line }) => [line, path] as const),
  );

  it.each(lines)("are what the program takes: %s", async (line, path) => {
    const program = createProgram();
    const called: string[] = [];
    const onlyParse = (command: Command): void => {
      command.exitOverride().configureOutput({ writeErr: () => undefined });
      command.action((...given: unknown[]) => void called.push(pathOfCommand(given.at(-1) as Command)));
      command.commands.forEach(onlyParse);
    };
    onlyParse(program);
    await program.parseAsync(wordsOfLine(line).slice(1), { from: "user" });
    expect(called).toEqual([path]);
  });
});

describe("help", () => {
  it.each([["rollout"], ["lint"]])("of %s loads no other command", (name) => {
    expect(createProgram("help", name).commands.map((command) => command.name())).toEqual([name]);
  });

  it("of a command is what its --help is", async () => {
    let help = "";
    const program = createProgram("help", "history").exitOverride();
    program.commands.forEach((command) =>
      command.exitOverride().configureOutput({ writeOut: (text) => (help += text) }),
    );
    await expect(program.parseAsync(["help", "history"], { from: "user" })).rejects.toThrow(/outputHelp/);
    expect(help).toContain("Usage: opensearch-packages history [options] <package>");
    expect(help).toContain("Examples:");
  });
});
