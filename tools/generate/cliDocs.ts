import type { Command } from "commander";
import { examplesOf } from "../../src/cli/examples";
import { createProgram } from "../../src/cli/program";
import type { GeneratedFile } from "./GeneratedFile";

/** What is the same in every command. */
const INTRODUCTION = `# Command line

Made from the program's own help by \`npm run generate\`.

Exit codes, everywhere: 0 clean (everything asked is proven), 2 findings or something not proven, 1 the command could not do
its work. A file that \`lint\` cannot read, or that is no text (UTF-16, an archive), makes the exit code 1; what was found in
the other files of the call is printed all the same. Text that is not UTF-8 is a finding, since the engine refuses it.

**Settings** are read from \`opensearch-packages.json\`, or from the member \`opensearch-packages\` of a \`package.json\`, in the
working directory or the nearest folder above it that has one; a folder with both is refused. \`--config FILE\` names another, and \`--no-config\` reads
none. \`lint\`, \`diff\`, \`review\`, \`validate\`, \`verify\`, \`rollout\`, \`history\` and \`adopt\` read them, and say on standard error which file it was. What is not
understood is refused, with the list of what there is. The schema is \`cdktf-opensearch-packages/opensearch-packages.schema.json\`:

\`\`\`json
{
  "dictionaries": {
    "dictionaries/*.txt": { "format": "solr-synonyms", "engine": "OpenSearch_2.19", "analyzer": "standard,lowercase" },
    "dictionaries/stop-*.txt": { "format": "stop-words", "ignore": { "mixed-line-ends": "a tool of the shop writes it" } }
  },
  "region": "eu-central-1",
  "profile": "search-reader",
  "providers": { "aws.west": { "region": "us-west-2" } },
  "suppressions": [
    {
      "code": "dictionary-unused",
      "address": "aws_opensearch_package.draft",
      "reason": "it goes to a domain in spring",
      "until": "2027-03-31"
    }
  ]
}
\`\`\`

| member | read by | what it says |
|---|---|---|
| \`dictionaries\` | \`lint\`, \`diff\`; \`format\` also by \`validate\`, \`verify\` and \`history\` of a plan | patterns of files (\`*\` in a name, \`**\` for folders) with \`format\`, \`engine\`, \`analyzer\`, \`stopWords\`, \`queries\`, \`expectLowercase\` and \`ignore\`; of several patterns that mean a file, the last counts for each member |
| \`region\`, \`profile\`, \`roleArn\`, \`endpointUrl\` | all that ask AWS | where and as whom is asked, where nothing nearer says it; no secrets |
| \`providers\` | \`validate\`, \`verify\`, \`rollout\` and \`history\` of a plan | the same for one provider configuration, also where the plan has an expression that nobody can follow |
| \`suppressions\` | \`validate\`, \`verify\` | as in a file of \`--suppressions\`, and beside it; one that covers nothing, or has run out, is told |

Patterns and paths start at the file's folder. What is nearer wins: the command line, then the plan's provider configuration, then the environment (\`AWS_REGION\`;
\`AWS_PROFILE\`, keys, web identity and container credentials; \`AWS_ENDPOINT_URL\` and those of single services), then the file. Whom to be is
one thing: a \`profile\` or \`roleArn\` of the file is not mixed into what says another. The format that a stack marks its object with
(\`dictionary-format\` of its metadata) beats the file, since it was reviewed with the dictionary and goes along with it; where the two differ, that is said. The file
beats a guess. \`endpointUrl\` of a file is an address of this machine, for the local AWS: a pull request must not choose who is sent signed requests
and who answers that all is well; \`--endpoint-url\` and \`AWS_ENDPOINT_URL\` name any. It names no outputs, and no endpoints of domains: what a call writes and whom it sends a password to stands in the call.

**What is given** goes to standard output: the kind that \`-o KIND\` names, or the default. \`-o KIND=FILE\` writes a file, and can be given several times;
a kind that the command has not is refused with the list. \`table\` is for people. \`rollout\` has no \`-o\`: \`verify\` makes the report of what is served afterwards.

**What is said** goes to standard error, and is as much as you want to hear, with one meaning in every command:

| option | says |
|---|---|
| \`--quiet\` | what is wrong or not proven |
| (none) | also progress, what was guessed, which settings were read |
| \`--verbose\` | also what is asked, of which host, and how long it took; of the emulator, what it is asked |
| \`--debug\` | also each request's method and status, and the stack traces of failures |

\`OPENSEARCH_PACKAGES_LOG\` (\`quiet\`, \`normal\`, \`verbose\`, \`debug\`) says the same for all commands, and for a synth; an option wins. Requests are told without paths, headers and bodies, and
without names of buckets; of those that find credentials only \`AssumeRole\` is told. What is drawn over itself is drawn on a terminal only; in a log, progress is a line for
each change. Colours are for terminals, and \`NO_COLOR\` turns them off.

**Completion** of commands, options, their values and files, at the tab key. It starts no other command and loads no AWS SDK:

\`\`\`sh
opensearch-packages completion bash > ~/.local/share/bash-completion/completions/opensearch-packages
# a folder of fpath, before compinit
opensearch-packages completion zsh > ~/.zsh/completions/_opensearch-packages
opensearch-packages completion fish > ~/.config/fish/completions/opensearch-packages.fish
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
