import type { Argument, Command, Option } from "commander";
import { completedBy } from "../options/completes";
import type { CommandTree, CompletedOption, CompletedValue } from "./CommandTree";

/** Names of arguments that are files. */
const FILE_ARGUMENTS = ["file", "files", "old", "new", "reports", "paths"];

/** What the shells complete, taken from the program itself. */
export function treeOf(command: Command): CommandTree {
  const help = command.createHelp();
  const visible = help.visibleCommands(command);
  const names = visible.map((each) => each.name()).filter((name) => name !== "help");
  return {
    name: command.name(),
    says: firstSentence(command.description()),
    commands: visible.map((each) => (each.name() === "help" ? helpTree(each, names) : treeOf(each))),
    options: help.visibleOptions(command).map(optionOf),
    arguments: command.registeredArguments.map(argumentOf),
  };
}

function helpTree(command: Command, names: readonly string[]): CommandTree {
  const words: CompletedValue = { kind: "words", words: names };
  return { name: "help", says: command.description(), commands: [], options: [], arguments: [words] };
}

function optionOf(option: Option): CompletedOption {
  const { short, long, description, required, optional, variadic } = option;
  return {
    flags: [short, long].flatMap((flag) => flag ?? []),
    says: firstSentence(description),
    value: required || optional ? valueOf(option) : null,
    variadic,
  };
}

function valueOf(option: Option): CompletedValue {
  const told = completedBy(option);
  if (told !== undefined) {
    const { words, then = "nothing" } = told;
    return then === "nothing" ? { kind: "words", words } : { kind: "keyed", words, then };
  }
  if (option.argChoices !== undefined) return { kind: "words", words: option.argChoices };
  if (/[<\]]file>|<(?:folder or archive|chain)>/.test(option.flags)) return { kind: "files" };
  return option.flags.includes("<folder>") ? { kind: "folders" } : { kind: "text" };
}

function argumentOf(argument: Argument): CompletedValue {
  if (argument.argChoices !== undefined) return { kind: "words", words: argument.argChoices };
  return { kind: FILE_ARGUMENTS.includes(argument.name()) ? "files" : "text" };
}

/** A shell has one line for it. */
function firstSentence(text: string): string {
  const [first = ""] = text.replace(/ \(.*$/s, "").split(/[:;.]\s/);
  return first.replace(/\.$/, "");
}
