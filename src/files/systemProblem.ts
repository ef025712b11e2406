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
