import { randomBytes } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileError } from "./fileError";
import { type OutputPurpose, refuseOutputs } from "./refuseOutputs";

/** A file to be written, as a whole. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Permissions, whatever is there now. @default those of the file that is there, else those of any new file */
  readonly mode?: number;
}

/** What a new file may be, before the umask. */
const NEW_MODE = 0o666;
const PERMISSIONS = 0o777;

/**
 * Writes files, all of them whole or none: each beside its place under a name that nobody can foresee, created
 * exclusively, and renamed when every one is on the disk. A failure leaves what was there before, and nothing else.
 *
 * Everything happens in one turn of the event loop, so that an interrupt finds either the old files or the new.
 *
 * @throws PackagesError for the first file that cannot be written
 */
export function writeFiles(files: readonly OutputFile[], purpose: OutputPurpose): void {
  refuseOutputs(
    files.map(({ path }) => path),
    purpose,
  );
  const partials = new Map<OutputFile, string>();
  try {
    for (const file of files) attempt(file, purpose, () => writePartial(file, partials));
    for (const [file, partial] of partials) attempt(file, purpose, () => renameSync(partial, file.path));
  } finally {
    for (const partial of partials.values()) rmSync(partial, { force: true });
  }
}

function attempt({ path }: OutputFile, purpose: OutputPurpose, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw fileError(purpose, path, error);
  }
}

function writePartial(file: OutputFile, partials: Map<OutputFile, string>): void {
  const mode = modeOf(file);
  const partial = join(dirname(resolve(file.path)), `.${randomBytes(16).toString("hex")}.partial`);
  const descriptor = openSync(partial, "wx", mode ?? NEW_MODE);
  partials.set(file, partial);
  try {
    // Not what the umask leaves of it.
    if (mode !== undefined) fchmodSync(descriptor, mode);
    writeFileSync(descriptor, file.content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A file that is replaced keeps its permissions. */
function modeOf({ path, mode }: OutputFile): number | undefined {
  const there = lstatSync(path, { throwIfNoEntry: false });
  return mode ?? (there === undefined ? undefined : there.mode & PERMISSIONS);
}
