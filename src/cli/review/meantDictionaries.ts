import { join } from "node:path";
import { QUERIES_SUFFIX } from "../../dictionary";
import { PackagesError } from "../../errors";
import type { SettingsFile } from "../settings/SettingsFile";
import type { ComparedCommits } from "./git/commits";
import { pathsOf, type Trees, treesOf } from "./git/trees";

/** Which files are dictionaries. */
export interface MeantBy {
  /** Patterns as git reads them; none means those of the settings. */
  readonly paths: readonly string[];
  /** A pattern of one of them is enough. */
  readonly settings: readonly SettingsFile[];
  /** The folder of the repository. */
  readonly folder: string;
}

/**
 * The dictionaries that one of two commits has.
 *
 * @throws PackagesError when a pattern means none: then nothing would ever be reviewed, and that would look fine
 */
export async function meantDictionaries(
  commits: ComparedCommits,
  trees: Trees,
  { paths, settings, folder }: MeantBy,
): Promise<string[]> {
  const isMeant = (path: string): boolean => settings.some((each) => each.means(join(folder, path)));
  const meant = paths.length > 0 ? pathsOf(await treesOf(commits, paths)) : pathsOf(trees).filter(isMeant);
  if (paths.length === 0 && meant.length === 0)
    throw meansNothing(settings.flatMap(({ patterns }) => patterns));
  for (const path of paths) await refuseEmpty(path, commits);
  return meant.filter((path) => !path.endsWith(QUERIES_SUFFIX));
}

/** Patterns that leave files out. @see https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec */
const LEAVES_OUT = /^:(?:[/:]*[!^]|\([^)]*exclude)/;

/** One pattern for itself: beside others it would not be missed. */
async function refuseEmpty(path: string, commits: ComparedCommits): Promise<void> {
  if (LEAVES_OUT.test(path) || pathsOf(await treesOf(commits, [path])).length > 0) return;
  throw meansNothing([path]);
}

function meansNothing(patterns: readonly string[]): PackagesError {
  return new PackagesError({
    attempted: "reviewing dictionaries",
    problem: "neither commit has a file that a pattern means",
    value: [...new Set(patterns)].join(", "),
    remedy:
      "Correct the pattern; git sees nothing behind a symbolic link to a folder, in a submodule, or of what is made by a build",
  });
}
