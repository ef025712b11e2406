import type { Command } from "commander";
import { COMMAND_TREE } from "../completion/commandTree.generated";
import { complete } from "../completion/complete";
import { answerOf, takenByReadline, wordsOfLine } from "../completion/shellWords";
import { printExactly } from "../terminal/print";

/** `opensearch-packages complete`: what the scripts of `completion` ask at every tab key. No other command is loaded for it. */
export function registerCompleteCommand(program: Command): void {
  program
    .command("complete", { hidden: true })
    .description("Answer the scripts that `completion` prints.")
    .argument("[words...]", "after --: the words after the program's name, the last as far as the cursor")
    .option("--line <text>", "in place of words: the whole line as far as the cursor, from bash")
    .action((words: readonly string[], { line }: { readonly line?: string }) => {
      if (line === undefined) return printExactly(answerOf(complete(COMMAND_TREE, words)));
      const [, ...said] = wordsOfLine(line.trimStart());
      printExactly(answerOf(complete(COMMAND_TREE, said), takenByReadline(said.at(-1) ?? "")));
    });
}
