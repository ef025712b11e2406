import { accessSync, constants, fstatSync, lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { PackagesError } from "../errors";
import { fileError, fileKind, type FilePurpose, fileRefusal } from "./fileError";
import { STANDARD_INPUT } from "./standardInput";

/** For what files are written, and what must not be written over. */
export interface OutputPurpose extends FilePurpose {
  /** What the command reads, as it was named. Standard input, output and errors are looked at in any case. */
  readonly inputs: readonly string[];
}

const OTHER_FILE = "Name a file that is not there yet, or a regular file that may be replaced";
const STANDARD_STREAMS = [0, 1, 2];

/**
 * Refuses files that must not be written: what is no regular file, an input of the same command, the same file twice,
 * and what the system would not let be written. Called before long work too, so that it is not done in vain.
 *
 * @throws PackagesError for the first of them
 */
export function refuseOutputs(paths: readonly string[], purpose: OutputPurpose): void {
  const taken = new Map(
    inputIdentities(purpose).map((identity) => [identity, "the command reads or writes it already"]),
  );
  for (const path of paths) {
    for (const identity of targetIdentities(path, purpose)) {
      const problem = taken.get(identity);
      if (problem !== undefined) throw fileRefusal(purpose, path, problem, OTHER_FILE);
    }
    for (const identity of targetIdentities(path, purpose))
      taken.set(identity, "two outputs go to this file");
  }
}

/** What the file is known by: its path without links, and, when it is there, its place on the disk. */
function targetIdentities(path: string, purpose: OutputPurpose): string[] {
  try {
    const folder = realpathSync(dirname(resolve(path)));
    const name = join(folder, basename(resolve(path)));
    const there = lstatSync(name, { throwIfNoEntry: false });
    refuseTarget(path, folder, there, purpose);
    if (there !== undefined) accessSync(name, constants.W_OK);
    return there === undefined ? [name] : [name, identityOf(there)];
  } catch (error) {
    throw error instanceof PackagesError ? error : fileError(purpose, path, error);
  }
}

function refuseTarget(path: string, folder: string, there: Stats | undefined, purpose: OutputPurpose): void {
  if (!statSync(folder).isDirectory()) throw fileRefusal(purpose, path, "its folder is none", OTHER_FILE);
  if (path === "" || path.endsWith(sep) || path.endsWith("/")) {
    throw fileRefusal(purpose, path, "it is a folder, not a file", OTHER_FILE);
  }
  if (there === undefined || there.isFile()) return;
  throw fileRefusal(purpose, path, `it is ${fileKind(there)}, not a regular file`, OTHER_FILE);
}

/** Links followed, because reading follows them. What is not there will be said when it is read. */
function inputIdentities({ inputs }: OutputPurpose): string[] {
  const files = inputs.filter((input) => input !== STANDARD_INPUT);
  const named = files.map((file) => attempt(() => statSync(file)));
  const streams = STANDARD_STREAMS.map((descriptor) => attempt(() => fstatSync(descriptor)));
  return [...named, ...streams].flatMap((stats) => (stats?.isFile() === true ? [identityOf(stats)] : []));
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
