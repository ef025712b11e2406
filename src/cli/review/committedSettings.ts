import { basename, join, relative, sep } from "node:path";
import { PackagesError } from "../../errors";
import type { UnreadFile } from "../lint/FileLint";
import { PACKAGE_FILE, SETTINGS_FILE, settingsIn } from "../settings/findSettings";
import { SettingsFile } from "../settings/SettingsFile";
import { isObject } from "../settings/settingsMember";
import type { WorkingTree } from "./besideFiles";
import type { BesideChange } from "./DictionaryReview";
import { blobContent } from "./git/blobContent";
import { isSame, pathsOf, type Tree, type Trees } from "./git/trees";

/** What the commits have for settings: told and compared, and never followed. */
export interface CommittedSettings {
  /** The older commit's, in the place of those of the folder: what was a dictionary there is one. */
  readonly older: SettingsFile;
  readonly changes: readonly BesideChange[];
  readonly unread: readonly UnreadFile[];
}

/** @param place the settings that dictionaries are judged by */
export async function committedSettings(trees: Trees, place: WorkingTree): Promise<CommittedSettings> {
  const own = ownPath(place);
  const names = pathsOf(trees).filter((path) => path === own || isSettings(path));
  const [changes, unread]: [BesideChange[], UnreadFile[]] = [[], []];
  for (const path of names.filter((name) => !isSame(trees, name))) {
    try {
      changes.push(...(await changesOf(path, trees, place.folder)));
    } catch (error) {
      if (!(error instanceof PackagesError)) throw error;
      unread.push({ file: path, error });
    }
  }
  const older = own === null ? SettingsFile.NONE : await trusted(own, trees.before, place.folder);
  const judged = own === null ? null : await judgedByOthers(own, trees, place);
  return { older, changes, unread: judged === null ? unread : [...unread, { file: own!, error: judged }] };
}

function isSettings(path: string): boolean {
  return [SETTINGS_FILE, PACKAGE_FILE].includes(basename(path));
}

/** Where the settings of the folder are in the repository; null where they are not in it. */
function ownPath({ settings, folder }: WorkingTree): string | null {
  if (settings.file === null) return null;
  const path = relative(folder, settings.file).split(sep).join("/");
  return path.startsWith("../") ? null : path;
}

async function changesOf(path: string, { before, after }: Trees, folder: string): Promise<BesideChange[]> {
  const older = await wholeOf(path, before, folder).catch(() => undefined);
  const newer = await wholeOf(path, after, folder);
  // What is not understood decides nothing, and says so when it is used.
  if (newer !== undefined) SettingsFile.of(newer, join(folder, path));
  return settingsDifference(older, newer).map((text) => ({ file: path, text }));
}

async function trusted(path: string, tree: Tree, folder: string): Promise<SettingsFile> {
  try {
    return await settingsAt(path, tree, folder);
  } catch (error) {
    if (error instanceof PackagesError) return SettingsFile.NONE;
    throw error;
  }
}

async function settingsAt(path: string, tree: Tree, folder: string): Promise<SettingsFile> {
  const whole = await wholeOf(path, tree, folder);
  return whole === undefined ? SettingsFile.NONE : SettingsFile.of(whole, join(folder, path));
}

async function wholeOf(path: string, tree: Tree, folder: string): Promise<unknown> {
  const entry = tree.get(path);
  if (entry === undefined) return undefined;
  const text = (await blobContent(entry.id, path)).toString("utf8");
  return settingsIn(text, join(folder, path));
}

/** The settings of the folder may be others than the newer commit has, on purpose; then what they judge is not the last word. */
async function judgedByOthers(
  path: string,
  trees: Trees,
  { settings, folder }: WorkingTree,
): Promise<PackagesError | null> {
  if (isSame(trees, path)) return null;
  const newer = await trusted(path, trees.after, folder);
  if (newer.saysAs(settings)) return null;
  return new PackagesError({
    attempted: "reviewing dictionaries",
    problem: "the settings of the branch are others, and the dictionaries were judged by those of the folder",
    value: path,
    remedy: "Review the change of the settings by eye, and the dictionaries again when it is merged",
  });
}

/** What settings say, each thing as one line: two files that have the same lines mean the same. */
function settingsEntries(whole: unknown): string[] {
  if (!isObject(whole)) return whole === undefined ? [] : [JSON.stringify(whole)];
  return Object.entries(whole).flatMap(([name, value]) => memberEntries(name, value));
}

/** What only one of the two says, with the sign of a difference in front. */
function settingsDifference(before: unknown, after: unknown): string[] {
  const [older, newer] = [settingsEntries(before), settingsEntries(after)];
  const gone = older.filter((line) => !newer.includes(line));
  const added = newer.filter((line) => !older.includes(line));
  const isOrder = gone.length + added.length === 0 && older.join("\n") !== newer.join("\n");
  // Of several patterns that mean a file, the last counts.
  return isOrder
    ? ["the order is another one"]
    : [...gone.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
}

function memberEntries(name: string, value: unknown): string[] {
  if (name === "$schema") return [];
  if (Array.isArray(value)) return value.map((one) => `${name}: ${JSON.stringify(one)}`);
  if (!isObject(value)) return [`${name}: ${JSON.stringify(value)}`];
  return Object.entries(value).map(([key, one]) => `${name} ${JSON.stringify(key)}: ${JSON.stringify(one)}`);
}
