import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import {
  diffDictionaries,
  formatBehind,
  DictionaryFormat,
  type FormatGuess,
  guessFormat,
  parseDictionary,
  type ParsedDictionary,
  type SynonymChain,
  whyNotCompared,
} from "../../dictionary";
import { PackagesError } from "../../errors";
import { shownName } from "../../files/inputName";
import { refuseTwice } from "../../files/refuseTwice";
import { ExitCode } from "../ExitCode";
import { atOnce, commandSignal } from "../interrupts";
import { parseEngineVersion } from "../lint/parseEngineVersion";
import { ANALYZER_HELP, readAnalyzer } from "../lint/readAnalyzer";
import { type DiffOutput, printDiff, printNotCompared } from "../lint/printDiff";
import { readDictionaryBytes } from "../lint/readDictionaryBytes";
import { diffSampleQueries } from "../queries/diffSampleQueries";
import { QUERIES_HELP, queriesFileOf } from "../queries/queriesFile";
import { SettingsFile } from "../settings/SettingsFile";
import { withSettings } from "../settings/withSettings";
import { say } from "../print";

interface DiffCommandOptions {
  readonly format?: DictionaryFormat;
  readonly engine?: string;
  readonly config?: string;
  readonly analyzer?: string;
  readonly stopWords?: string;
  readonly queries?: string;
  readonly output: DiffOutput;
  readonly max: number;
}

const DEFAULT_MAX = 200;
/** So much of a file is looked at for its format. */
const HEAD_BYTES = 64 * 1024;

/** `opensearch-packages diff`: what changed in meaning between two dictionaries. */
export function registerDiffCommand(program: Command): void {
  program
    .command("diff")
    .description("Compare two dictionaries in meaning: order, comments and formatting do not count.")
    .argument("<old>", "the dictionary as it was; - is standard input")
    .argument("<new>", "the dictionary as it is to be; - is standard input")
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
    .option("--analyzer <chain>", ANALYZER_HELP)
    .option("--stop-words <file>", "the words of a stop filter before the synonyms that reads a file")
    .option("--queries <file>", QUERIES_HELP)
    .addOption(
      new Option("-o, --output <output>", "the output")
        .choices(["pretty", "json", "markdown"])
        .default("pretty"),
    )
    .option(
      "--max <count>",
      "how many items of a kind are listed; totals stay true",
      wholeNumber,
      DEFAULT_MAX,
    )
    .action(runDiff);
}

async function runDiff(oldFile: string, newFile: string, options: DiffCommandOptions): Promise<void> {
  refuseTwice({ attempted: "comparing two dictionaries" }, [oldFile, newFile, options.queries ?? ""]);
  const signal = commandSignal();
  const [before, after] = [
    await readDictionaryBytes(oldFile, signal),
    await readDictionaryBytes(newFile, signal),
  ];
  const settings = await SettingsFile.read(options.config, signal);
  const said = settings.of(newFile);
  const { format: given, engineVersion } = withSettings(
    { format: options.format, engineVersion: options.engine },
    said,
  );
  const stopWords = options.stopWords === undefined ? undefined : resolve(options.stopWords);
  const folder = options.analyzer === undefined ? settings.folder : ".";
  const chain = await readAnalyzer({ analyzer: options.analyzer ?? said.analyzer, stopWords }, folder);
  const told = formatBehind(chain, given);
  const guess = told === undefined ? guessFormat(after.subarray(0, HEAD_BYTES), newFile) : null;
  if (guess !== null) tellGuess(guess, newFile);
  const format = told ?? guess?.format ?? DictionaryFormat.SOLR_SYNONYMS;
  const analyzer = SYNONYMS.includes(format) ? modelled(chain) : undefined;
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
  if (typeof outcome === "string") return printNotCompared(outcome, format, { ...options, queries });
  printDiff(outcome, { ...options, queries });
  const isOpen = queries?.judgements.some(({ state }) => state !== "held") === true;
  // What was compared as a format that it may not be has not passed.
  if (!outcome.identical || guess?.certainty === "unsure" || isOpen) process.exitCode = ExitCode.FINDINGS;
}

/** Only these go through the chain. */
const SYNONYMS: readonly DictionaryFormat[] = [
  DictionaryFormat.SOLR_SYNONYMS,
  DictionaryFormat.WORDNET_SYNONYMS,
];

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
  say(`${shownName(file)}: taken for ${format}: ${why}`);
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
