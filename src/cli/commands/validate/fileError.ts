import { PackagesError } from "../../../errors";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ENOSPC: "the disk is full",
};

/** What the system says about a file, in words. */
export function fileError(attempted: string, value: string, cause: unknown, remedy: string): PackagesError {
  const code = (cause as NodeJS.ErrnoException).code ?? "nothing more";
  const problem = REASONS[code] ?? `the system says ${code}`;
  return new PackagesError({ attempted, problem, value, remedy, cause });
}
