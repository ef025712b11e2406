import { type Command, Option } from "commander";
import { showsColour } from "../showsColour";
import { DictionaryFormat, type IgnoredCode, parseDictionary } from "../../dictionary";
import { ExitCode } from "../ExitCode";
import type { FileLint } from "../lint/FileLint";
import { ignoredCode } from "../lint/ignoredCode";
import { lintFile } from "../lint/lintFile";
import { parseEngineVersion } from "../lint/parseEngineVersion";
import { readDictionaryBytes } from "../lint/readDictionaryBytes";
import { renderGithub } from "../lint/renderGithub";
import { renderJson } from "../lint/renderJson";
import { renderPretty } from "../lint/renderPretty";
import { renderSarif } from "../lint/renderSarif";

interface LintCommandOptions {
  readonly format?: DictionaryFormat;
  readonly engine?: string;
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
  const stopWords = options.stopWords === undefined ? undefined : await readStopWords(options.stopWords);
  const files: FileLint[] = [];
  for (const name of names) {
    files.push(await lintFile(name, { format, engineVersion, ignore, expectLowercase, stopWords }));
  }
  process.stdout.write(render(files, options.output));
  if (files.some(hasFindings)) process.exitCode = ExitCode.FINDINGS;
}

async function readStopWords(file: string): Promise<string[]> {
  const parsed = parseDictionary(await readDictionaryBytes(file), { format: DictionaryFormat.STOP_WORDS });
  return parsed.mappings().flatMap((mapping) => (mapping.kind === "word" ? [mapping.word] : []));
}

function render(files: readonly FileLint[], output: LintCommandOptions["output"]): string {
  switch (output) {
    case "pretty":
      return renderPretty(files, showsColour(process.stdout));
    case "json":
      return renderJson(files);
    case "github":
      return renderGithub(files);
    case "sarif":
      return renderSarif(files);
  }
}

function hasFindings({ result: { totals, refused } }: FileLint): boolean {
  return refused || totals.error > 0 || totals.warning > 0;
}
