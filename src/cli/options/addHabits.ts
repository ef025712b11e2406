import { type Command, Help, Option } from "commander";
import { LOG_VARIABLE, type Loudness } from "../../contract/loudness";
import { loudnessOfEnvironment, setLoudness } from "../terminal/loudness";

/** The heading of the options that every command has. */
const GROUP = "Options of every command:";

interface HabitOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
}

/** Gives every command of the program what all of them have, with one meaning. */
export function addHabits(program: Command): Command {
  program.hook("preAction", (_, command) => setLoudness(loudnessOf(command.opts<HabitOptions>())));
  withAll(program, (command) => {
    command.configureHelp(helpWithoutEmptyDefaults);
    if (isToHave(command)) habitOptions().forEach((option) => command.addOption(option));
  });
  return program;
}

/** What only gathers other commands says nothing itself. */
function isToHave({ commands, options }: Command): boolean {
  return commands.length === 0 && !options.some(({ long }) => long === "--quiet");
}

function withAll(command: Command, work: (command: Command) => void): void {
  work(command);
  command.commands.forEach((each) => withAll(each, work));
}

function habitOptions(): Option[] {
  return [
    new Option("--quiet", "say only what is wrong or not proven").conflicts(["verbose", "debug"]),
    new Option("--verbose", "also say what is asked, of whom, and how long it took"),
    new Option(
      "--debug",
      `also each request's method and status, and stack traces (or ${LOG_VARIABLE}=debug)`,
    ),
  ].map((option) => option.helpGroup(GROUP));
}

function loudnessOf({ quiet, verbose, debug }: HabitOptions): Loudness {
  if (debug === true) return "debug";
  if (verbose === true) return "verbose";
  return quiet === true ? "quiet" : loudnessOfEnvironment();
}

const EMPTY = / \(default: (?:\[\]|\{\})\)/;

/** Nothing is no default that a person needs to be told. */
const helpWithoutEmptyDefaults: Partial<Help> = {
  optionDescription: (option: Option): string =>
    Help.prototype.optionDescription.call(new Help(), option).replace(EMPTY, ""),
};
