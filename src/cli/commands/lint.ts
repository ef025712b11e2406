import { type Command, Option } from "commander";
import { showsColour } from "../showsColour";
import { DictionaryFormat, type IgnoredCode, parseDictionary } from "../../dictionary";
import { shownName } from "../../files/inputName";
import { refuseTwice } from "../../files/refuseTwice";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { READING_DICTIONARY } from "../lint/dictionaryFile";
import type { FileLint, LintRun } from "../lint/FileLint";
import { ignoredCode } from "../lint/ignoredCode";
import { lintFiles } from "../lint/lintFiles";
import { parseEngineVersion } from "../lint/parseEngineVersion";
import { readDictionaryBytes } from "../lint/readDictionaryBytes";
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
    .option("--stop-words <file>", "the stop words that are removed before the synonyms")
    .action(runLint);
}

async function runLint(names: readonly string[], options: LintCommandOptions): Promise<void> {
  const { format, engine: engineVersion, ignore, expectLowercase } = options;
  refuseTwice(READING_DICTIONARY, [...names, options.stopWords ?? ""]);
  const stopWords = options.stopWords === undefined ? undefined : await readStopWords(options.stopWords);
  const settings = await SettingsFile.read(options.config, commandSignal());
  const lintOptions = { format, engineVersion, ignore, expectLowercase, stopWords };
  const run = await lintFiles(names, lintOptions, settings);
  print(run, options.output);
  const unchecked = names.filter((name) => settings.of(name).analyzer !== undefined);
  unchecked.forEach((name) => say(`${shownName(name)}: not checked: what its analyzer makes of the terms`));
  run.unread.forEach(({ error }) => say(`error: ${error.message}`));
  process.exitCode = exitCodeOf(run) || (unchecked.length > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN);
}

/** A file that was not checked may hold anything: that outweighs what was found in the others. */
function exitCodeOf({ files, unread }: LintRun): ExitCode {
  if (unread.length > 0) return ExitCode.FAILED;
  return files.some(hasFindings) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

async function readStopWords(file: string): Promise<string[]> {
  const parsed = parseDictionary(await readDictionaryBytes(file, commandSignal()), {
    format: DictionaryFormat.STOP_WORDS,
  });
  return parsed.mappings().flatMap((mapping) => (mapping.kind === "word" ? [mapping.word] : []));
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
