import type { Stats } from "node:fs";
import { PackagesError } from "../errors";

/** What a command does with files, and what to do where it cannot. */
export interface FilePurpose {
  /** As messages begin: `reading the plan or state`. */
  readonly attempted: string;
  /** One imperative sentence without a full stop. */
  readonly remedy: string;
}

/** What the system says about a file, in words. */
export function fileError({ attempted, remedy }: FilePurpose, value: string, cause: unknown): PackagesError {
  return new PackagesError({ attempted, problem: systemProblem(cause), value, remedy, cause });
}

/** A rule of this program that a file breaks. */
export function fileRefusal(
  { attempted }: FilePurpose,
  value: string,
  problem: string,
  remedy: string,
): PackagesError {
  return new PackagesError({ attempted, problem, value, remedy });
}

/** What the system's codes mean for a person who named a file. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "it would be larger than the file system or a limit allows",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "the name is longer than the file system allows",
  ELOOP: "it is a symbolic link, or its links lead in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBUSY: "it is in use by something else",
  ETXTBSY: "it is in use by something else",
  EEXIST: "there is a file of that name already",
  ENXIO: "it is a socket or a device, not a file",
  ENODEV: "it is a socket or a device, not a file",
  EIO: "the disk or the network drive failed",
  ESTALE: "the network drive does not know it any more",
};

/** What the system says about a file, a clause without a full stop. */
export function systemProblem(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === undefined) return `the system says ${message ?? "nothing more"}`;
  return PROBLEMS[code] ?? `the system says ${code}`;
}

/** What a path names that is no regular file, in words. */
export function fileKind(stats: Stats): string {
  if (stats.isSymbolicLink()) return "a symbolic link";
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  if (stats.isSocket()) return "a socket";
  return stats.isFile() ? "a file" : "a device";
}
