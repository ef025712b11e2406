import { type Command, InvalidArgumentError, Option } from "commander";
import { showsColour } from "../showsColour";
import {
  diffDictionaries,
  type DictionaryDiff,
  DictionaryFormat,
  guessFormat,
  parseDictionary,
  type ParsedDictionary,
} from "../../dictionary";
import { safeJson } from "../../contract/safeJson";
import { PackagesError } from "../../errors";
import { shownName } from "../../files/inputName";
import { refuseTwice } from "../../files/refuseTwice";
import { dictionaryDiffBody } from "../../report/markdown/dictionaryDiffBody";
import { ExitCode } from "../ExitCode";
import { atOnce, commandSignal } from "../interrupts";
import { parseEngineVersion } from "../lint/parseEngineVersion";
import { readDictionaryBytes } from "../lint/readDictionaryBytes";
import { renderDiffPretty } from "../lint/renderDiffPretty";
import { printExactly, printText, say } from "../print";

interface DiffCommandOptions {
  readonly format?: DictionaryFormat;
  readonly engine?: string;
  readonly output: "pretty" | "json" | "markdown";
  readonly max: number;
}

const DEFAULT_MAX = 200;

/** `opensearch-packages diff`: what changed in meaning between two dictionaries. */
export function registerDiffCommand(program: Command): void {
  program
    .command("diff")
    .description("Compare two dictionaries in meaning: order, comments and formatting do not count.")
    .argument("<old>", "the dictionary as it was; - is standard input")
    .argument("<new>", "the dictionary as it is to be; - is standard input")
    .addOption(
      new Option("--format <format>", "the format (default: guessed)").choices(
        Object.values(DictionaryFormat),
      ),
    )
    .option(
      "--engine <version>",
      "the engine, such as OpenSearch_2.19 (default: the newest)",
      parseEngineVersion,
    )
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
  refuseTwice({ attempted: "comparing two dictionaries" }, [oldFile, newFile]);
  const signal = commandSignal();
  const [before, after] = [
    await readDictionaryBytes(oldFile, signal),
    await readDictionaryBytes(newFile, signal),
  ];
  const format = options.format ?? guessed(after, newFile);
  const parse = (bytes: Uint8Array, file: string): ParsedDictionary =>
    accepted(parseDictionary(bytes, { format, engineVersion: options.engine }), file);
  const diff = await atOnce(() =>
    diffDictionaries(parse(before, oldFile), parse(after, newFile), { maxItems: options.max }),
  );
  print(diff, options.output);
  if (!diff.identical) process.exitCode = ExitCode.FINDINGS;
}

function guessed(bytes: Uint8Array, file: string): DictionaryFormat {
  const { format, why } = guessFormat(bytes.subarray(0, 64 * 1024), file);
  say(`${shownName(file)}: taken for ${format}: ${why}`);
  return format;
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

function print(diff: DictionaryDiff, output: DiffCommandOptions["output"]): void {
  switch (output) {
    case "pretty":
      return printText(renderDiffPretty(diff, showsColour(process.stdout)));
    case "json":
      return printExactly(`${safeJson(diff)}\n`);
    case "markdown":
      return printText(`${dictionaryDiffBody(diff)}\n`);
  }
}

function wholeNumber(argument: string): number {
  if (!/^\d+$/.test(argument)) throw new InvalidArgumentError("Give a whole number, 0 or more.");
  return Number(argument);
}
