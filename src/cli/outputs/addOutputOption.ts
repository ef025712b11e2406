import { type Command, Option } from "commander";
import { completes } from "../options/completes";
import { type OutputChoice, parseOutput } from "./OutputChoice";

/** What goes to standard output where no `-o` is given. */
export interface DefaultOutput {
  /** For the help. */
  readonly says: string;
}

/**
 * Adds `-o, --output <kind[=file]>`, the one way to say what a command gives and where to.
 *
 * @param kinds those that the command has; another is refused with the list
 */
export function addOutputOption(
  command: Command,
  kinds: readonly string[],
  { says }: DefaultOutput,
): Command {
  const collect = (text: string, previous: readonly OutputChoice<string>[]): OutputChoice<string>[] => [
    ...previous,
    parseOutput(kinds, text, previous),
  ];
  const option = new Option("-o, --output <kind[=file]>", `${kinds.join(", ")}; can be given several times`)
    .argParser(collect)
    .default([], says);
  return command.addOption(completes(option, { words: kinds, then: "files" }));
}
