import type { Command } from "commander";
import { createProgram } from "../../src/cli/program";
import type { GeneratedFile } from "./GeneratedFile";

/** `docs/cli.md`: the help of every command, as the program prints it. */
export function generateCliDocs(): GeneratedFile {
  const program = createProgram();
  const commands = [program, ...withSubcommands(program)];
  const sections = commands.map(
    (command) => `## \`${pathOf(command)}\`\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`,
  );
  const introduction =
    "# Command line\n\nMade from the program's own help by `npm run generate`.\n\n" +
    "Exit codes, everywhere: 0 clean, 2 findings, 1 the command could not do its work.\n";
  return { path: "docs/cli.md", content: [introduction, ...sections].join("\n") };
}

function withSubcommands(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...withSubcommands(child)]);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function helpOf(command: Command): string {
  command.configureHelp({ helpWidth: 100 });
  return command.helpInformation().trimEnd();
}
