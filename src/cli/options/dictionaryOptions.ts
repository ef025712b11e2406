import { type Command, Option } from "commander";
import { DictionaryFormat } from "../../dictionary";
import { parseEngineVersion } from "./optionValues";

/** What the command line says of dictionaries that are read as they lie on the disk. */
export interface DictionaryCommandOptions {
  readonly format?: DictionaryFormat;
  readonly engine?: string;
  readonly analyzer?: string;
  readonly stopWords?: string;
  readonly queries?: string;
}

/** Adds what says how dictionaries are read. */
export function addDictionaryOptions(command: Command): Command {
  return command
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
      "--analyzer <chain>",
      "what stands before the synonym filter: standard,lowercase,stop:_english_ or settings.json#my_analyzer",
    )
    .option("--stop-words <file>", "the words of a stop filter before the synonyms that reads a file")
    .option(
      "--queries <file>",
      "what queries must and must not find, in JSON (default: <dictionary>.queries.json beside the dictionary, where there is one)",
    );
}
