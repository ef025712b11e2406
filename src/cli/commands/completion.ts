import { Argument, type Command } from "commander";
import { BASH, FISH, ZSH } from "../completion/shellScripts";
import { printExactly } from "../terminal/print";

const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;

type Shell = keyof typeof SCRIPTS;

/** `opensearch-packages completion bash|zsh|fish`: what makes the tab key know this program. */
export function registerCompletionCommand(program: Command): void {
  program
    .command("completion")
    .description("Print the script with which a shell completes commands, options, their values and files.")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)))
    .action((shell: Shell) => printExactly(SCRIPTS[shell]));
}
