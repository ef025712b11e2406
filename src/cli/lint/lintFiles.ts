import type { LintOptions } from "../../dictionary";
import { PackagesError } from "../../errors";
import { shownName } from "../../files/inputName";
import { commandSignal } from "../interrupts";
import type { FileLint, LintRun, UnreadFile } from "./FileLint";
import { lintFile } from "./lintFile";
import { lintQueries, type QueryPlace } from "./lintQueries";
import { optionsFor } from "./optionsFor";

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
