import { isUtf8 } from "node:buffer";
import type { ComparedCommits } from "./commits";
import { git } from "./git";

const ATTEMPTED = "listing the files of two commits";

/** What a commit has at a path. */
export interface TreeEntry {
  /** As git writes it: `100644` a file, `120000` a symbolic link, `160000` a submodule. */
  readonly mode: string;
  readonly id: string;
}

/** The entries of a commit by path, from the folder of the repository on, with slashes. */
export type Tree = ReadonlyMap<string, TreeEntry>;

/** What two commits have. */
export interface Trees {
  readonly before: Tree;
  readonly after: Tree;
}

/** @param paths patterns as git reads them after `--`, from the working directory on; none means all */
export async function treesOf({ base, head }: ComparedCommits, paths: readonly string[]): Promise<Trees> {
  const [before, after] = [await treeOf(base, paths), await treeOf(head, paths)];
  return { before, after };
}

/** Every path that one of the two has, in the order of git. */
export function pathsOf({ before, after }: Trees): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort();
}

/** Whether both have the same, or nothing, at a path. */
export function isSame({ before, after }: Trees, path: string): boolean {
  const [older, newer] = [before.get(path), after.get(path)];
  return older?.id === newer?.id && older?.mode === newer?.mode;
}

/**
 * As a difference from nothing, because that alone takes patterns.
 *
 * @see https://git-scm.com/docs/git-diff-tree#_raw_output_format
 */
async function treeOf(commit: string, paths: readonly string[]): Promise<Tree> {
  const empty = (await git(["hash-object", "-t", "tree", "/dev/null"], ATTEMPTED)).toString("latin1").trim();
  const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", empty, commit, "--", ...paths];
  const parts = textOf(await git(args, ATTEMPTED)).split("\0");
  const tree = new Map<string, TreeEntry>();
  for (let at = 0; at + 1 < parts.length; at += 2) tree.set(parts[at + 1]!, entryOf(parts[at]!));
  return tree;
}

/** `:000000 100644 <id> <id> A` */
function entryOf(raw: string): TreeEntry {
  const [, mode = "", , id = ""] = raw.slice(1).split(" ");
  return { mode, id };
}

/**
 * As text; bytes that are no UTF-8 become visible, each in its own way, so that two names never become one and hide one
 * of two files.
 */
function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const parts = bytes
    .toString("latin1")
    .split("\0")
    .map((part) => Buffer.from(part, "latin1"));
  return parts.map((part) => (isUtf8(part) ? part.toString("utf8") : escaped(part))).join("\0");
}

function escaped(name: Buffer): string {
  return name.toString("latin1").replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
