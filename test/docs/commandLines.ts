import { type Command, CommanderError } from "commander";
import { createProgram } from "../../src/cli/program";

/** The command lines of ours in a block of shell, as lists of arguments; prompts and `npx` are left out. */
export function commandLines(text: string): string[][] {
  return statements(text).flatMap((words) => {
    const at = words.findIndex((word) => /(^|\/)opensearch-packages$/.test(word));
    const isCommand =
      at >= 0 && words.slice(0, at).every((word) => /^(npx|npm|exec|--no|--|\$|[A-Z_]+=.*)$/.test(word));
    return isCommand ? [words.slice(at + 1)] : [];
  });
}

/** The parts of a line of shell: a quoted text, a redirection with its file, what ends a command, a comment, a word. */
const PART = /'([^']*)'|"([^"]*)"|(\d?[<>]+&?\s*[^\s|;&]+)|(\|\||&&|[|;&])|(#.*)|((?:\\.|[^\s'"|;&<>])+)/g;

/** The simple commands of a script: what stands between `|`, `&&`, `;` and the ends of lines, without redirections. */
function statements(text: string): string[][] {
  const lines = text.replace(/\\\n\s*/g, " ").split("\n");
  return lines.flatMap((line) => {
    const found: string[][] = [[]];
    for (const [, single, double, redirection, end, comment, word] of line.matchAll(PART)) {
      const said = single ?? double ?? word;
      if (said !== undefined) found.at(-1)?.push(said);
      else if (end !== undefined) found.push([]);
      else if (comment !== undefined) break;
      else if (redirection === undefined) throw new Error(`a line of shell that is not understood: ${line}`);
    }
    return found;
  });
}

/** Why the command line can't be understood, or null when it can: as the program itself says it. */
export async function refusalOf(words: readonly string[]): Promise<string | null> {
  const program = withoutActions(createProgram());
  try {
    await program.parseAsync([...words], { from: "user" });
    return null;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return null;
    return (error as Error).message;
  }
}

function withoutActions(command: Command): Command {
  command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  if (command.commands.length === 0) command.action(() => undefined);
  for (const each of command.commands) withoutActions(each);
  return command;
}
