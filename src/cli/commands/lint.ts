import { type Command, InvalidArgumentError, Option } from "commander";
import { DIAGNOSTIC_CODES, type IgnoredCode, QUERIES_SUFFIX } from "../../dictionary";
import type { OutputPurpose } from "../../files/refuseOutputs";
import { refuseTwice } from "../../files/standardInput";
import { renderTextPage } from "../../report/html/renderTextPage";
import { READING_DICTIONARY } from "../dictionaries/dictionaryFile";
import { refuseSharedQueries } from "../dictionaries/queriesFile";
import { readAnalyzer } from "../dictionaries/readAnalyzer";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import type { FileLint, FixRun } from "../lint/FileLint";
import { fixFiles } from "../lint/fixFiles";
import { lintFiles } from "../lint/lintFiles";
import { renderFixes } from "../lint/renderFixes";
import { renderGithub } from "../lint/renderGithub";
import { renderJson } from "../lint/renderJson";
import { renderLintJunit } from "../lint/renderLintJunit";
import { renderPretty } from "../lint/renderPretty";
import { renderSarif } from "../lint/renderSarif";
import { completes } from "../options/completes";
import { addDictionaryOptions, type DictionaryCommandOptions } from "../options/dictionaryOptions";
import { dryRunOption } from "../options/limitOptions";
import { addSettingsOptions, readSettings, type SettingsCommandOptions } from "../options/settingsOptions";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { refuseOutputFiles, writeOutputs, WRITING_REPORT } from "../outputs/writeOutputs";
import { note, say } from "../terminal/print";
import { showsColour } from "../terminal/showsColour";

const LINT_OUTPUTS = ["table", "json", "github", "sarif", "junit", "html"] as const;

type LintOutput = (typeof LINT_OUTPUTS)[number];

interface LintCommandOptions extends DictionaryCommandOptions, SettingsCommandOptions {
  readonly output: readonly OutputChoice<LintOutput>[];
  readonly ignore: readonly IgnoredCode[];
  readonly expectLowercase?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

function ignoreOption(): Option {
  const option = new Option("--ignore <code=reason>", "a code that is not minded, and why; can be repeated");
  return completes(option.argParser(ignoredCode).default([]), { words: DIAGNOSTIC_CODES, then: "text" });
}

/** `opensearch-packages lint`: what the engine would refuse in a dictionary, and what people regret. */
export function registerLintCommand(program: Command): void {
  const command = program
    .command("lint")
    .description("Check dictionaries: what the engine refuses (errors) and what people regret (warnings).")
    .argument("<file...>", "the dictionaries; - is standard input");
  addOutputOption(addDictionaryOptions(command), LINT_OUTPUTS, { says: "table" })
    .addOption(ignoreOption())
    .option(
      "--expect-lowercase",
      "a lowercase filter stands before this dictionary: upper case never matches",
    )
    .option(
      "--fix",
      "mend what is certain and keeps every rule: line ends, byte order mark, blanks at line ends, rules that stand twice",
    )
    .addOption(dryRunOption())
    .action(runLint);
  addSettingsOptions(command);
}

async function runLint(given: readonly string[], options: LintCommandOptions): Promise<void> {
  const names = dictionariesOf(given);
  const { format, engine: engineVersion, ignore, expectLowercase } = options;
  refuseTwice(READING_DICTIONARY, [...names, options.stopWords ?? "", options.queries ?? ""]);
  refuseSharedQueries(options.queries, names);
  const writing = { ...WRITING_REPORT, inputs: [...names, ...present(options.stopWords, options.queries)] };
  refuseOutputFiles(options.output, writing);
  const analyzer = await readAnalyzer(options);
  const settings = await readSettings(options, commandSignal());
  const place = { settings, queries: options.queries };
  const lintOptions = { format, engineVersion, ignore, expectLowercase, analyzer };
  const run =
    options.fix === true || options.dryRun === true
      ? await fixFiles(names, lintOptions, { ...place, writes: options.dryRun !== true })
      : { ...(await lintFiles(names, lintOptions, place)), fixes: [] };
  await tellRun(run, options.output, { ...writing, inputs: [...writing.inputs, ...settings.files] });
  run.unread.forEach(({ error }) => say(`error: ${error.message}`));
  process.exitCode = exitCodeOf(run);
}

function present(...files: readonly (string | undefined)[]): string[] {
  return files.flatMap((file) => file ?? []);
}

/** A file that was not checked may hold anything: that outweighs what was found in the others. */
function exitCodeOf({ files, unread, fixes }: FixRun): ExitCode {
  if (unread.length > 0) return ExitCode.FAILED;
  const isToBeMended = fixes.some(({ fix, written }) => fix.refused !== null || (fix.changed && !written));
  return isToBeMended || files.some(hasFindings) ? ExitCode.FINDINGS : ExitCode.CLEAN;
}

async function tellRun(
  run: FixRun,
  outputs: LintCommandOptions["output"],
  writing: OutputPurpose,
): Promise<void> {
  const isTold =
    outputs.length === 0 || outputs.some(({ kind, file }) => kind === "table" && file === undefined);
  const fixes = renderFixes(run.fixes, showsColour(isTold ? process.stdout : process.stderr));
  if (!isTold && fixes !== "") fixes.trimEnd().split("\n").forEach(note);
  await writeOutputs(outputs, "table", (output) => rendered(run, output), writing);
}

function rendered(run: FixRun, { kind, file }: OutputChoice<LintOutput>): string {
  const color = file === undefined && showsColour(process.stdout);
  switch (kind) {
    case "table":
      return renderFixes(run.fixes, color) + renderPretty(run.files, color);
    case "json":
      return renderJson(run);
    case "github":
      return renderGithub(run);
    case "sarif":
      return renderSarif(run);
    case "junit":
      return renderLintJunit(run);
    case "html":
      return renderTextPage("Dictionaries, checked", [
        { heading: "What would be mended, or was", text: renderFixes(run.fixes, false) },
        ...run.files.map((each) => ({ heading: each.file, text: renderPretty([each], false) })),
        ...run.unread.map(({ file, error }) => ({ heading: file, text: error.message })),
      ]);
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

/** Reads one `--ignore CODE=reason`; commander calls it once for each. */
function ignoredCode(argument: string, previous: readonly IgnoredCode[]): IgnoredCode[] {
  const separator = argument.indexOf("=");
  const code = separator < 0 ? argument : argument.slice(0, separator);
  const reason = separator < 0 ? "" : argument.slice(separator + 1).trim();
  if (!DIAGNOSTIC_CODES.some((known) => known === code)) {
    throw new InvalidArgumentError(`There is no code ${JSON.stringify(code)}; docs/lint.md lists them.`);
  }
  if (reason === "") throw new InvalidArgumentError(`Say why: --ignore "${code}=the reason".`);
  return [...previous, { code, reason }];
}
