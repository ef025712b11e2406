import { join } from "node:path";
import { QUERIES_SUFFIX } from "../../dictionary";
import { PackagesError } from "../../errors";
import { fileRefusal } from "../../files/fileError";
import { commandSignal } from "../interrupts";
import { READING_DICTIONARY } from "../lint/dictionaryFile";
import type { FileLint, UnreadFile } from "../lint/FileLint";
import type { SettingsFile } from "../settings/SettingsFile";
import type { DictionaryChange } from "../../validation/ValidationReport";
import { type ChangedFile, changedFiles } from "./changedFiles";
import { type ComparedCommits, repositoryFolder } from "./commits";
import type { SettingsPlace } from "./judgedQueries";
import type { DictionaryReview } from "./DictionaryReview";
import { type FileReview, reviewFile } from "./reviewFile";

/** Which files are dictionaries, and what is known of them. */
export interface ReviewScope {
  /** Patterns as git reads them. @default what the settings have a pattern for */
  readonly paths: readonly string[];
  readonly settings: SettingsFile;
}

/**
 * What one branch does to dictionaries: each is checked as it is to be, and compared with what it was. Contents come
 * from git's objects alone: no file that the branch has is opened, and no link followed.
 */
export async function reviewDictionaries(
  commits: ComparedCommits,
  scope: ReviewScope,
): Promise<DictionaryReview> {
  const folder = await repositoryFolder();
  const [files, unread, changes]: [FileLint[], UnreadFile[], DictionaryChange[]] = [[], [], []];
  for (const file of await dictionariesOf(commits, scope, folder)) {
    try {
      const { lint, change } = await reviewed(file, commits, { settings: scope.settings, folder });
      if (lint !== null) files.push(lint);
      changes.push(change);
    } catch (error) {
      if (!(error instanceof PackagesError) || commandSignal().aborted) throw error;
      unread.push({ file: file.path, error });
    }
  }
  return { commits, lint: { files, unread }, changes };
}

async function dictionariesOf(
  commits: ComparedCommits,
  { paths, settings }: ReviewScope,
  folder: string,
): Promise<ChangedFile[]> {
  const changed = await changedFiles(commits, paths);
  const dictionaries = changed.filter(({ path }) => !path.endsWith(QUERIES_SUFFIX));
  return paths.length > 0
    ? dictionaries
    : dictionaries.filter(({ path }) => settings.means(join(folder, path)));
}

async function reviewed(
  file: ChangedFile,
  commits: ComparedCommits,
  place: SettingsPlace,
): Promise<FileReview> {
  const { path, notAFile } = file;
  if (notAFile === null) return reviewFile(file, commits, place);
  throw fileRefusal(READING_DICTIONARY, path, `it is ${notAFile}`, "Put the dictionary itself there");
}
