import { DictionaryLinter, type LintOptions, type LintResult } from "../../dictionary";
import { PackagesError } from "../../errors";
import { shownName } from "../../files/standardInput";
import { dictionaryChunks } from "../dictionaries/dictionaryFile";
import { optionsFor } from "../dictionaries/optionsFor";
import { atOnce, commandSignal } from "../ending/interrupts";
import type { FileLint, LintRun, UnreadFile } from "./FileLint";
import { lintQueries, type QueryPlace } from "./lintQueries";
import { ReadProgress } from "./ReadProgress";

/** Checks files one after another. One that cannot be read is told, and the others are checked all the same. */
export async function lintFiles(
  names: readonly string[],
  options: LintOptions,
  place: QueryPlace,
): Promise<LintRun> {
  const [files, unread]: [FileLint[], UnreadFile[]] = [[], []];
  for (const name of names) {
    try {
      const own = await optionsFor(name, options, place.settings);
      const result = await lintFile(name, own);
      const queries = await lintQueries(name, { result, options: own }, place, unread);
      files.push({ file: shownName(name), result, queries });
    } catch (error) {
      if (!(error instanceof PackagesError) || commandSignal().aborted) throw error;
      unread.push({ file: shownName(name), error });
    }
  }
  return { files, unread };
}

/** Checks a file as it is read, in bounded memory. @throws PackagesError when it cannot be read */
async function lintFile(file: string, options: LintOptions): Promise<LintResult> {
  const linter = new DictionaryLinter({ ...options, fileName: file });
  const progress = new ReadProgress(shownName(file));
  try {
    for await (const chunk of dictionaryChunks(file, commandSignal())) {
      linter.write(chunk);
      progress.add(chunk.length);
    }
  } finally {
    progress.end();
  }
  return atOnce(() => linter.end());
}
