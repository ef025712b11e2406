import { Command } from "commander";
import { toolVersion } from "../validation/toolVersion";
import { COMMAND_LOADERS, type CommandLoader } from "./commandLoaders";
import { addExamples } from "./examples";
import { addHabits } from "./options/addHabits";

const VERSION_FLAGS = ["--version", "-V"];

/**
 * The command line.
 *
 * @param words its arguments: when the first says which command is meant, or that its help is, the others are left out,
 * since loading them takes longer than most of what a command does @default none, so that every command is there
 */
export function createProgram(...words: readonly string[]): Command {
  const program = new Command("opensearch-packages")
    .description(
      "Dictionaries on Amazon OpenSearch Service: lint, compare, validate, roll out, and a local AWS.",
    )
    .version(toolVersion())
    .showHelpAfterError("(run with --help for the options)")
    .addHelpText("after", "\nExit codes: 0 clean, 2 findings, 1 the command could not do its work.");
  for (const load of loadersFor(words)) load()(program);
  return addExamples(addHabits(program));
}

function loadersFor([first = "", second = ""]: readonly string[]): Iterable<CommandLoader> {
  const named = COMMAND_LOADERS.get(first === "help" ? second : first);
  if (named !== undefined) return [named];
  return VERSION_FLAGS.includes(first) ? [] : COMMAND_LOADERS.values();
}
