import { git } from "./git";
import type { ComparedCommits } from "./commits";

const ATTEMPTED = "listing what changed between two commits";

/** A file that differs between two commits. */
export interface ChangedFile {
  /** From the folder of the repository on, with slashes. */
  readonly path: string;
  /** The blob of the older commit; null where the file is new. */
  readonly before: string | null;
  /** The blob of the newer commit; null where the file is removed. */
  readonly after: string | null;
  /** What the newer one is when it is no file, such as a symbolic link, which is never followed; else null. */
  readonly notAFile: string | null;
}

/**
 * The files that differ, by name. A renamed one is removed and new.
 *
 * @param paths patterns as `git` reads them after `--`, from the working directory on; none means all
 * @see https://git-scm.com/docs/git-diff-tree#_raw_output_format
 */
export async function changedFiles(
  { base, head }: ComparedCommits,
  paths: readonly string[],
): Promise<ChangedFile[]> {
  const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", base, head, "--", ...paths];
  const parts = (await git(args, ATTEMPTED)).toString("utf8").split("\0");
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) files.push(changedFile(parts[at]!, parts[at + 1]!));
  return files;
}

/** `:100644 100644 <id> <id> M` */
function changedFile(raw: string, path: string): ChangedFile {
  const [beforeMode = "", afterMode = "", before = "", after = ""] = raw.slice(1).split(" ");
  return {
    path,
    before: isFile(beforeMode) ? before : null,
    after: isFile(afterMode) ? after : null,
    notAFile: KINDS.get(afterMode) ?? null,
  };
}

function isFile(mode: string): boolean {
  return mode.startsWith("100");
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["120000", "a symbolic link"],
  ["160000", "a submodule"],
]);
