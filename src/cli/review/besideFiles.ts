import { join, relative, resolve, sep } from "node:path";
import { QUERIES_SUFFIX } from "../../dictionary";
import { chainFiles } from "../dictionaries/readAnalyzer";
import type { SettingsFile } from "../settings/SettingsFile";

/** What is trusted: the settings of the working tree, never those of the commits that are reviewed. */
export interface WorkingTree {
  readonly settings: SettingsFile;
  /** The folder of the repository. */
  readonly folder: string;
}

/** A file that says what a dictionary is to do, or what comes to it. */
export interface BesideFile {
  /** From the folder of the repository on, with slashes; one that lies outside begins with two dots. */
  readonly path: string;
  /** As sentences begin with it: `its sample queries`. */
  readonly title: string;
  /** Whether its content is taken from the folder, and not from the commit. */
  readonly isOfFolder: boolean;
}

/** The file with the sample queries of a dictionary, whether it is there or not. */
export function queriesPath(path: string, { settings, folder }: WorkingTree): string {
  const said = settings.of(join(folder, path)).queries;
  if (said === undefined) return `${path}${QUERIES_SUFFIX}`;
  return inRepository(said, { settings, folder });
}

/** All that the settings name for a dictionary, and its sample queries. */
export function besideFiles(path: string, place: WorkingTree): BesideFile[] {
  const chain = chainFiles(place.settings.of(join(place.folder, path)));
  return [
    { path: queriesPath(path, place), title: "its sample queries", isOfFolder: false },
    ...chain.map((file) => ({
      path: inRepository(file, place),
      title: "a file of the chain before it",
      isOfFolder: true,
    })),
  ];
}

function inRepository(said: string, { settings, folder }: WorkingTree): string {
  return relative(folder, resolve(settings.folder, said)).split(sep).join("/");
}
