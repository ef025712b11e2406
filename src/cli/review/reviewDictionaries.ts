import { PackagesError } from "../../errors";
import { fileRefusal } from "../../files/fileError";
import type { DictionaryChange } from "../../validation/result/ValidationReport";
import { READING_DICTIONARY } from "../dictionaries/dictionaryFile";
import { commandSignal } from "../ending/interrupts";
import type { FileLint, UnreadFile } from "../lint/FileLint";
import type { SettingsFile } from "../settings/SettingsFile";
import type { WorkingTree } from "./besideFiles";
import { type CommittedSettings, committedSettings } from "./committedSettings";
import type { BesideChange, DictionaryReview } from "./DictionaryReview";
import { type ChangedFile, changedFile, kindOf } from "./git/changedFiles";
import { checkoutAttributes } from "./git/checkoutAttributes";
import { type ComparedCommits, repositoryFolder } from "./git/commits";
import { isSame, type Trees, treesOf } from "./git/trees";
import { meantDictionaries } from "./meantDictionaries";
import { reviewFile } from "./reviewFile";
import { besideChanges, type Grounds, openOf } from "./whatChanged";

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
  { paths, settings }: ReviewScope,
): Promise<DictionaryReview> {
  const place = { settings, folder: await repositoryFolder() };
  const trees = await treesOf(commits, []);
  const said = await committedSettings(trees, place);
  const meant = await meantDictionaries(commits, trees, {
    paths,
    settings: [settings, said.older],
    folder: place.folder,
  });
  const grounds = await groundsOf(commits, trees, meant);
  const reviewing = new Reviewing(grounds, place, said);
  for (const path of meant) await reviewing.add(path);
  return reviewing.end();
}

async function groundsOf(commits: ComparedCommits, trees: Trees, meant: readonly string[]): Promise<Grounds> {
  const { base, meanwhile } = commits;
  const wentOn = base === meanwhile ? { before: trees.before, after: trees.before } : null;
  return {
    trees,
    commits,
    meanwhile: wentOn ?? (await treesOf({ ...commits, head: meanwhile }, [])),
    attributes: await checkoutAttributes(commits, trees, meant),
  };
}

/** Gathers what is told of the files that a branch changes: what cannot be read hides nothing of the others. */
class Reviewing {
  private readonly files: FileLint[] = [];
  private readonly unread: UnreadFile[];
  private readonly changes: DictionaryChange[] = [];
  private readonly beside: BesideChange[];

  constructor(
    private readonly grounds: Grounds,
    private readonly place: WorkingTree,
    { changes, unread }: CommittedSettings,
  ) {
    this.unread = [...unread];
    this.beside = [...changes];
  }

  async add(path: string): Promise<void> {
    const { trees } = this.grounds;
    try {
      const beside = besideChanges(path, this.grounds, this.place);
      // Whatever a link leads to may change without it.
      if (isSame(trees, path) && beside.length === 0 && kindOf(trees.after.get(path)?.mode) === null) return;
      this.beside.push(...beside.map((text) => ({ file: path, text })));
      const open = await openOf(path, this.grounds, this.place);
      this.unread.push(...open.map((error) => ({ file: path, error })));
      await this.review(changedFile(trees, path));
    } catch (error) {
      if (!(error instanceof PackagesError) || commandSignal().aborted) throw error;
      this.unread.push({ file: path, error });
    }
  }

  end(): DictionaryReview {
    const { files, unread, changes, beside } = this;
    return { commits: this.grounds.commits, lint: { files, unread }, changes, beside };
  }

  private async review(file: ChangedFile): Promise<void> {
    const { path, notAFile, wasNoFile, after } = file;
    const kind = notAFile ?? (after === null ? wasNoFile : null);
    if (kind !== null)
      throw fileRefusal(READING_DICTIONARY, path, `it is ${kind}`, "Put the dictionary itself there");
    const { lint, change } = await reviewFile(file, this.grounds.commits, this.place);
    if (lint !== null) this.files.push(lint);
    this.changes.push(change);
  }
}
