import { type Command, Option } from "commander";
import { showsColour } from "../showsColour";
import { DictionaryFormat, type IgnoredCode, QUERIES_SUFFIX } from "../../dictionary";
import { refuseTwice } from "../../files/refuseTwice";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { READING_DICTIONARY } from "../lint/dictionaryFile";
import type { FileLint, FixRun } from "../lint/FileLint";
import { fixFiles } from "../lint/fixFiles";
import { ignoredCode } from "../lint/ignoredCode";
import { lintFiles } from "../lint/lintFiles";
import { parseEngineVersion } from "../lint/parseEngineVersion";
import { ANALYZER_HELP, readAnalyzer } from "../lint/readAnalyzer";
import { renderFixes } from "../lint/renderFixes";
import { renderGithub } from "../lint/renderGithub";
import { renderJson } from "../lint/renderJson";
import { renderLintJunit } from "../lint/renderLintJunit";
import { renderPretty } from "../lint/renderPretty";
import { renderSarif } from "../lint/renderSarif";
import { QUERIES_HELP, refuseSharedQueries } from "../queries/queriesFile";
import { SettingsFile } from "../settings/SettingsFile";
import { printExactly, printText, say } from "../print";

interface LintCommandOptions {
  readonly format?: DictionaryFormat;
  readonly engine?: string;
  readonly config?: string;
  readonly output: "pretty" | "json" | "github" | "sarif" | "junit";
  readonly ignore: readonly IgnoredCode[];
  readonly expectLowercase?: boolean;
  readonly analyzer?: string;
  readonly stopWords?: string;
  readonly queries?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
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
        .choices(["pretty", "json", "github", "sarif", "junit"])
        .default("pretty"),
    )
    .option("--ignore <code=reason>", "a code that is not minded, and why; can be repeated", ignoredCode, [])
    .option(
      "--expect-lowercase",
      "a lowercase filter stands before this dictionary: upper case never matches",
    )
    .option("--analyzer <chain>", ANALYZER_HELP)
    .option("--stop-words <file>", "the words of a stop filter before the synonyms that reads a file")
    .option("--queries <file>", QUERIES_HELP)
    .option(
      "--fix",
      "mend what is certain and keeps every rule: line ends, byte order mark, blanks at line ends, rules that stand twice",
    )
    .option(
      "--dry-run",
      "show what --fix would change, and write nothing; ends with 2 where it would change something",
    )
    .option("--diff", "the same as --dry-run")
    .action(runLint);
}

async function runLint(given: readonly string[], options: LintCommandOptions): Promise<void> {
  const names = dictionariesOf(given);
  const { format, engine: engineVersion, ignore, expectLowercase } = options;
  refuseTwice(READING_DICTIONARY, [...names, options.stopWords ?? "", options.queries ?? ""]);
  refuseSharedQueries(options.queries, names);
  const analyzer = await readAnalyzer(options);
  const settings = await SettingsFile.read(options.config, commandSignal());
  const place = { settings, queries: options.queries };
  const lintOptions = { format, engineVersion, ignore, expectLowercase, analyzer };
  const shows = options.dryRun === true || options.diff === true;
  const run =
    options.fix === true || shows
      ? await fixFiles(names, lintOptions, { ...place, writes: !shows })
      : { ...(await lintFiles(names, lintOptions, place)), fixes: [] };
  print(run, options.output);
  run.unread.forEach(({ error }) => say(`error: ${error.message}`));
  process.exitCode = exitCodeOf(run);
}

/** A file that was not checked may hold anything: that outweighs what was found in the others. */
function exitCodeOf({ files, unread, fixes }: FixRun): ExitCode {
  if (unread.length > 0) return ExitCode.FAILED;
  const isToBeMended = fixes.some(({ fix, written }) => fix.refused !== null || (fix.changed && !written));
  return isToBeMended || files.some(hasFindings) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

function print(run: FixRun, output: LintCommandOptions["output"]): void {
  const isForPeople = output === "pretty";
  const fixes = renderFixes(run.fixes, showsColour(isForPeople ? process.stdout : process.stderr));
  if (isForPeople) printText(fixes);
  else if (fixes !== "") fixes.trimEnd().split("\n").forEach(say);
  switch (output) {
    case "pretty":
      return printText(renderPretty(run.files, showsColour(process.stdout)));
    case "json":
      return printExactly(renderJson(run));
    case "github":
      return printExactly(renderGithub(run));
    case "sarif":
      return printExactly(renderSarif(run));
    case "junit":
      return printExactly(renderLintJunit(run));
  }
}

function hasFindings({ result: { totals, refused }, queries }: FileLint): boolean {
  const isOpen = queries?.judgements.some(({ state }) => state !== "held") === true;
  return refused || totals.error > 0 || totals.warning > 0 || isOpen;
}

/** `lint dictionaries/*` names the sample queries beside the dictionaries too. */
function dictionariesOf(names: readonly string[]): string[] {
  const isQueries = (name: string): boolean =>
    name.endsWith(QUERIES_SUFFIX) && names.includes(name.slice(0, -QUERIES_SUFFIX.length));
  return names.filter((name) => !isQueries(name));
}
