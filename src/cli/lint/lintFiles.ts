import type { LintOptions } from "../../dictionary";
import { PackagesError } from "../../errors";
import { shownName } from "../../files/inputName";
import { commandSignal } from "../interrupts";
import type { SettingsFile } from "../settings/SettingsFile";
import type { FileLint, LintRun, UnreadFile } from "./FileLint";
import { lintFile } from "./lintFile";
import { optionsFor } from "./optionsFor";

/** Checks files one after another. One that cannot be read is told, and the others are checked all the same. */
export async function lintFiles(
  names: readonly string[],
  options: LintOptions,
  settings: SettingsFile,
): Promise<LintRun> {
  const [files, unread]: [FileLint[], UnreadFile[]] = [[], []];
  for (const name of names) {
    try {
      files.push(await lintFile(name, await optionsFor(name, options, settings)));
    } catch (error) {
      if (!(error instanceof PackagesError) || commandSignal().aborted) throw error;
      unread.push({ file: shownName(name), error });
    }
  }
  return { files, unread };
}
