import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import {
  DictionaryFormat,
  diffDictionaries,
  formatBehind,
  type FormatGuess,
  type ParsedDictionary,
  parseDictionary,
  type SynonymChain,
  whyNotCompared,
} from "../../dictionary";
import { PackagesError } from "../../errors";
import { refuseTwice, shownName } from "../../files/standardInput";
import { goesThroughChain, guessedFormat } from "../dictionaries/chosenFormat";
import { readDictionaryBytes } from "../dictionaries/dictionaryFile";
import { withSettings } from "../dictionaries/optionsFor";
import { queriesFileOf } from "../dictionaries/queriesFile";
import { readAnalyzer } from "../dictionaries/readAnalyzer";
import { diffSampleQueries } from "../diff/diffSampleQueries";
import { DIFF_OUTPUTS, type DiffOutput, renderDiff } from "../diff/renderDiff";
import { ExitCode } from "../ending/ExitCode";
import { atOnce, commandSignal } from "../ending/interrupts";
import { addDictionaryOptions, type DictionaryCommandOptions } from "../options/dictionaryOptions";
import { addSettingsOptions, readSettings, type SettingsCommandOptions } from "../options/settingsOptions";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { refuseOutputFiles, writeOutputs, WRITING_REPORT } from "../outputs/writeOutputs";
import type { DictionarySettings } from "../settings/Settings";
import { note, say } from "../terminal/print";

interface DiffCommandOptions extends DictionaryCommandOptions, SettingsCommandOptions {
  readonly output: readonly OutputChoice<DiffOutput>[];
  readonly max: number;
}

const DEFAULT_MAX = 200;

/** `opensearch-packages diff`: what changed in meaning between two dictionaries. */
export function registerDiffCommand(program: Command): void {
  const command = program
    .command("diff")
    .description("Compare two dictionaries in meaning: order, comments and formatting do not count.")
    .argument("<old>", "the dictionary as it was; - is standard input")
    .argument("<new>", "the dictionary as it is to be; - is standard input");
  addOutputOption(addDictionaryOptions(command), DIFF_OUTPUTS, { says: "table" })
    .option(
      "--max <count>",
      "how many items of a kind are listed; totals stay true",
      wholeNumber,
      DEFAULT_MAX,
    )
    .action(runDiff);
  addSettingsOptions(command);
}

async function runDiff(oldFile: string, newFile: string, options: DiffCommandOptions): Promise<void> {
  refuseTwice({ attempted: "comparing two dictionaries" }, [oldFile, newFile, options.queries ?? ""]);
  const signal = commandSignal();
  const inputs = [oldFile, newFile, ...[options.stopWords, options.queries].flatMap((file) => file ?? [])];
  const writing = { ...WRITING_REPORT, inputs };
  refuseOutputFiles(options.output, writing);
  const [before, after] = [
    await readDictionaryBytes(oldFile, signal),
    await readDictionaryBytes(newFile, signal),
  ];
  const settings = await readSettings(options, signal);
  const said = settings.of(newFile);
  const { format: given, engineVersion } = withSettings(
    { format: options.format, engineVersion: options.engine },
    said,
  );
  const chain = await chainOf(options, said, settings.folder);
  const told = formatBehind(chain, given);
  const guess = told === undefined ? guessedFormat(after, newFile) : null;
  if (guess !== null) tellGuess(guess, newFile);
  const format = told ?? guess?.format ?? DictionaryFormat.SOLR_SYNONYMS;
  const analyzer = goesThroughChain(format) ? modelled(chain) : undefined;
  const parse = (bytes: Uint8Array, file: string): ParsedDictionary =>
    accepted(parseDictionary(bytes, { format, engineVersion, analyzer }), file);
  const { older, newer, outcome } = await atOnce(() => {
    const [older, newer] = [parse(before, oldFile), parse(after, newFile)];
    const compare = { maxItems: options.max, expand: analyzer?.expand };
    return { older, newer, outcome: whyNotCompared(older, newer) ?? diffDictionaries(older, newer, compare) };
  });
  const file = queriesFileOf(newFile, options.queries, settings);
  const parseOptions = { format, engineVersion, analyzer: chain };
  const queries = file === null ? null : await diffSampleQueries(file, older, newer, parseOptions);
  const shown = { outcome, format, queries, max: options.max, names: [oldFile, newFile].map(shownName) };
  await writeOutputs(options.output, "table", (output) => renderDiff(shown, output), writing);
  if (typeof outcome === "string") {
    process.exitCode = ExitCode.FINDINGS;
    return;
  }
  const isOpen = queries?.judgements.some(({ state }) => state !== "held") === true;
  // What was compared as a format that it may not be has not passed.
  if (!outcome.identical || guess?.certainty === "unsure" || isOpen) process.exitCode = ExitCode.FINDINGS;
}

/** The words of the command line win, each for itself, and paths start where they were written. */
function chainOf(
  { analyzer, stopWords }: DiffCommandOptions,
  said: DictionarySettings,
  folder: string,
): Promise<SynonymChain | undefined> {
  const own = stopWords === undefined ? undefined : resolve(stopWords);
  if (analyzer !== undefined) return readAnalyzer({ analyzer, stopWords: own });
  return readAnalyzer({ analyzer: said.analyzer, stopWords: own ?? said.stopWords }, folder);
}

/** What a chain that is not modelled makes of terms is not known, and no difference could be told. */
function modelled(analyzer: SynonymChain | undefined): SynonymChain | undefined {
  if (analyzer === undefined || analyzer.notModelled.length === 0) return analyzer;
  throw new PackagesError({
    attempted: "comparing two dictionaries",
    problem: `what the chain makes of their terms is not known here: ${analyzer.notModelled.join(", ")}`,
    value: analyzer.text,
    remedy: "Compare them without --analyzer",
  });
}

function tellGuess({ format, why, certainty, alternatives }: FormatGuess, file: string): void {
  note(`${shownName(file)}: taken for ${format}: ${why}`);
  if (certainty !== "unsure") return;
  const others = alternatives.length === 0 ? "" : ` (it may be ${alternatives.join(", ")} too)`;
  say(`${shownName(file)}: the format is not sure${others}: name it with --format`);
}

/** A dictionary that the engine refuses means nothing: there is nothing to compare. */
function accepted(parsed: ParsedDictionary, file: string): ParsedDictionary {
  if (parsed.refusal === null) return parsed;
  throw new PackagesError({
    attempted: `reading a dictionary as ${parsed.format}`,
    problem: `the engine refuses it: ${parsed.refusal.message}`,
    where: `${shownName(file)}:${parsed.refusal.line}:${parsed.refusal.column}`,
    remedy: "Give the right --format, or repair the file with the help of `opensearch-packages lint`",
  });
}

function wholeNumber(argument: string): number {
  if (!/^\d+$/.test(argument)) throw new InvalidArgumentError("Give a whole number, 0 or more.");
  return Number(argument);
}
