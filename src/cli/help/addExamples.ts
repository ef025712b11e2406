import type { Command } from "commander";
import { type Example, EXAMPLES } from "./EXAMPLES";

/** The words by which a command is called, without the program: `provider install`. */
export function pathOfCommand(command: Command): string {
  if (command.parent === null) return "";
  return `${pathOfCommand(command.parent)} ${command.name()}`.trim();
}

/** The examples of a command; none of one that only gathers others. */
export function examplesOf(command: Command): readonly Example[] {
  return EXAMPLES[pathOfCommand(command)] ?? [];
}

/** Adds the examples to the help of every command. */
export function addExamples(command: Command): Command {
  const examples = examplesOf(command);
  if (examples.length > 0) command.addHelpText("after", `\nExamples:\n${examples.map(textOf).join("\n")}`);
  command.commands.forEach(addExamples);
  return command;
}

function textOf({ what, line }: Example): string {
  return `  # ${what}\n  ${line}`;
}
