import { treeOf } from "../../src/cli/completion/treeOf";
import { createProgram } from "../../src/cli/program";
import type { GeneratedFile } from "./GeneratedFile";

/** What the shells complete: taken from the program, so that the tab key need not load it. */
export function generateCommandTree(): GeneratedFile {
  const content = [
    "// Generated from the commands by `npm run generate`. Do not edit.",
    'import type { CommandTree } from "./CommandTree";',
    "",
    `export const COMMAND_TREE: CommandTree = ${JSON.stringify(treeOf(createProgram()))};`,
    "",
  ].join("\n");
  return { path: "src/cli/completion/commandTree.generated.ts", content };
}
