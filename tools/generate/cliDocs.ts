import type { Command } from "commander";
import { examplesOf } from "../../src/cli/help/addExamples";
import { createProgram } from "../../src/cli/program";
import type { GeneratedFile } from "./GeneratedFile";

/** What is the same in every command. */
const INTRODUCTION = `# Command line

Made from the program's own help by \`npm run generate\`.

Exit codes, everywhere: 0 clean (everything asked is proven), 2 findings or something not proven, 1 the command could not do
its work. A file that \`lint\` cannot read, or that is no text (UTF-16, an archive), makes the exit code 1; what was found in
the other files of the call is printed all the same. Text that is not UTF-8 is a finding, since the engine refuses it.

**Settings** of dictionaries for \`lint\`, \`diff\` and \`review\`, in \`opensearch-packages.json\` in the working directory or above it, or
where \`--config\` says. Members are \`format\`, \`engine\`, \`analyzer\` and \`queries\` (as the options). Patterns and paths
are relative to the file; of several patterns that mean a dictionary, the last counts; the command line wins. Its schema is \`cdktf-opensearch-packages/opensearch-packages.schema.json\`:

\`\`\`json
{ "dictionaries": { "dictionaries/stop-*.txt": { "format": "stop-words", "engine": "OpenSearch_2.19" } } }
\`\`\`

**Inputs** are files, pipes (also \`<(…)\` of a shell) or \`-\`, which is standard input. A dictionary of \`lint\` may have any
size; everything else is read up to 500 MiB. A local file that a plan names is read only inside the source root, after
links, and only when it is a regular file.

**Outputs** are written whole or not at all: beside their place under a random name, then renamed when all files of the
call are on the disk. What is there may only be a regular file, which keeps its permissions: a device, a pipe, a folder,
a symbolic link (name its target), an input of the same call, or the same file twice is refused, before the work begins
where that can be seen.

**Interrupts**: Ctrl-C and SIGTERM end a command within a second, with exit code 1 (\`emulator\`: 0, that is how it ends;
nodes of \`--nodes auto\` take some two seconds).
A second one, or one while a large file is only computed on, kills the process by the signal, which shells show
as 130 and 143. Nothing is left half-written.

**A reader that has seen enough** (\`| head -1\`) does not change the exit code, which stays that of the whole answer. A disk that
is full is exit code 1.

**What is printed** acts on no terminal and no CI log. In text of others, control characters and characters that are
drawn as nothing become \`�\`, line breaks a space, and a backslash stands in what a CI system would take for a command
(\`\\::error::\`, \`#\\#[group]\`). JSON and SARIF hold the exact values; the same characters are written as \`\\uXXXX\` there.
`;

/** `docs/cli.md`: the help of every command, as the program prints it. */
export function generateCliDocs(): GeneratedFile {
  const program = createProgram();
  const commands = [program, ...withSubcommands(program)];
  const sections = commands.map(
    (command) =>
      `## \`${pathOf(command)}\`\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n${examplesText(command)}`,
  );
  return { path: "docs/cli.md", content: [INTRODUCTION, ...sections].join("\n") };
}

function withSubcommands(command: Command): Command[] {
  const visible = command.createHelp().visibleCommands(command);
  const commands = command.commands.filter((child) => visible.includes(child));
  return commands.flatMap((child) => [child, ...withSubcommands(child)]);
}

function examplesText(command: Command): string {
  const lines = examplesOf(command).map(({ what, line }) => `# ${what}\n${line}`);
  return lines.length === 0 ? "" : `\n\`\`\`sh\n${lines.join("\n\n")}\n\`\`\`\n`;
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function helpOf(command: Command): string {
  command.configureHelp({ helpWidth: 100 });
  return command.helpInformation().trimEnd();
}
