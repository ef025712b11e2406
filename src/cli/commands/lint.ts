import { type Command, Option } from "commander";
import { showsColour } from "../showsColour";
import { DictionaryFormat, type IgnoredCode } from "../../dictionary";
import { refuseTwice } from "../../files/refuseTwice";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { READING_DICTIONARY } from "../lint/dictionaryFile";
import type { FileLint, LintRun } from "../lint/FileLint";
import { ignoredCode } from "../lint/ignoredCode";
import { lintFiles } from "../lint/lintFiles";
import { parseEngineVersion } from "../lint/parseEngineVersion";
import { ANALYZER_HELP, readAnalyzer } from "../lint/readAnalyzer";
import { renderGithub } from "../lint/renderGithub";
import { renderJson } from "../lint/renderJson";
import { renderPretty } from "../lint/renderPretty";
import { renderSarif } from "../lint/renderSarif";
import { SettingsFile } from "../settings/SettingsFile";
import { printExactly, printText, say } from "../print";

interface LintCommandOptions {
  readonly format?: DictionaryFormat;
  readonly engine?: string;
  readonly config?: string;
  readonly output: "pretty" | "json" | "github" | "sarif";
  readonly ignore: readonly IgnoredCode[];
  readonly expectLowercase?: boolean;
  readonly analyzer?: string;
  readonly stopWords?: string;
}

/** `opensearch-packages lint`: what the engine would refuse in a dictionary, and what people regret. */
export function registerLintCommand(program: Command): void {
  program
    .command("lint")
    .description("Check dictionaries: what the engine refuses (errors) and what people regret (warnings).")
    .argument("<file...>", "the dictionaries; - is standard input")
    .addOption(
      new Option(
        "--format <format>",
        "the format (default: guessed from the lines, then from the name; exit code 2 when that is not sure)",
      ).choices(Object.values(DictionaryFormat)),
    )
    .option(
      "--engine <version>",
      "the engine, such as OpenSearch_2.19 (default: the newest)",
      parseEngineVersion,
    )
    .option(
      "--config <file>",
      "settings of dictionaries (default: opensearch-packages.json here or in a folder above)",
    )
    .addOption(
      new Option("-o, --output <output>", "the output")
        .choices(["pretty", "json", "github", "sarif"])
        .default("pretty"),
    )
    .option("--ignore <code=reason>", "a code that is not minded, and why; can be repeated", ignoredCode, [])
    .option(
      "--expect-lowercase",
      "a lowercase filter stands before this dictionary: upper case never matches",
    )
    .option("--analyzer <chain>", ANALYZER_HELP)
    .option("--stop-words <file>", "the words of a stop filter before the synonyms that reads a file")
    .action(runLint);
}

async function runLint(names: readonly string[], options: LintCommandOptions): Promise<void> {
  const { format, engine: engineVersion, ignore, expectLowercase } = options;
  refuseTwice(READING_DICTIONARY, [...names, options.stopWords ?? ""]);
  const analyzer = await readAnalyzer(options);
  const settings = await SettingsFile.read(options.config, commandSignal());
  const lintOptions = { format, engineVersion, ignore, expectLowercase, analyzer };
  const run = await lintFiles(names, lintOptions, settings);
  print(run, options.output);
  run.unread.forEach(({ error }) => say(`error: ${error.message}`));
  process.exitCode = exitCodeOf(run);
}

/** A file that was not checked may hold anything: that outweighs what was found in the others. */
function exitCodeOf({ files, unread }: LintRun): ExitCode {
  if (unread.length > 0) return ExitCode.FAILED;
  return files.some(hasFindings) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

function print(run: LintRun, output: LintCommandOptions["output"]): void {
  switch (output) {
    case "pretty":
      return printText(renderPretty(run.files, showsColour(process.stdout)));
    case "json":
      return printExactly(renderJson(run));
    case "github":
      return printExactly(renderGithub(run));
    case "sarif":
      return printExactly(renderSarif(run));
  }
}

function hasFindings({ result: { totals, refused } }: FileLint): boolean {
  return refused || totals.error > 0 || totals.warning > 0;
}
