import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseSampleQueries, QUERIES_SUFFIX, type SampleQuery } from "../../dictionary";
import { PackagesError } from "../../errors";
import { readInputText } from "../../files/readInputText";
import { STANDARD_INPUT } from "../../files/standardInput";
import { commandSignal } from "../ending/interrupts";
import type { SettingsFile } from "../settings/SettingsFile";

const LARGEST_BYTES = 16 * 2 ** 20;

const READING_QUERIES = {
  attempted: "reading sample queries",
  remedy: "Name a readable file of sample queries with --queries",
};

/**
 * The file with a dictionary's sample queries: the one that is named, else the one of the settings, else the one that
 * stands beside it; null when there is none.
 */
export function queriesFileOf(
  dictionary: string,
  named: string | undefined,
  settings: SettingsFile,
): string | null {
  const said = settings.of(dictionary).queries;
  if (named !== undefined) return named;
  if (said !== undefined) return relative(".", resolve(settings.folder, said));
  const beside = `${dictionary}${QUERIES_SUFFIX}`;
  return dictionary !== STANDARD_INPUT && existsSync(beside) ? beside : null;
}

/** Reads a file of sample queries. @throws PackagesError when it can't be read, or is something else */
export async function readQueries(file: string): Promise<SampleQuery[]> {
  const text = await readInputText(file, READING_QUERIES, commandSignal(), LARGEST_BYTES);
  return parseSampleQueries(text, file);
}

/** @throws PackagesError when one file of queries is named for several dictionaries */
export function refuseSharedQueries(named: string | undefined, dictionaries: readonly string[]): void {
  if (named === undefined || dictionaries.length < 2) return;
  throw new PackagesError({
    ...READING_QUERIES,
    problem: "--queries is about one dictionary, and there are several",
    value: named,
    remedy: `Name one dictionary, or put the queries beside each as <dictionary>${QUERIES_SUFFIX}`,
  });
}
