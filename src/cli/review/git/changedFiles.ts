import type { Trees } from "./trees";

/** A file that is reviewed, as two commits have it. */
export interface ChangedFile {
  /** From the folder of the repository on, with slashes. */
  readonly path: string;
  /** The blob of the older commit; null where it has no file there. */
  readonly before: string | null;
  /** The blob of the newer commit; null where it has no file there. */
  readonly after: string | null;
  /** What the older one was when it was no file; else null. */
  readonly wasNoFile: string | null;
  /** What the newer one is when it is no file, such as a symbolic link, which is never followed; else null. */
  readonly notAFile: string | null;
}

/** A path in two commits. A renamed file is one that is removed, and a new one. */
export function changedFile({ before, after }: Trees, path: string): ChangedFile {
  const [older, newer] = [before.get(path), after.get(path)];
  return {
    path,
    before: isFile(older?.mode) ? older!.id : null,
    after: isFile(newer?.mode) ? newer!.id : null,
    wasNoFile: kindOf(older?.mode),
    notAFile: kindOf(newer?.mode),
  };
}

/** What an entry is that is no file; null for a file, and where there is nothing. */
export function kindOf(mode: string | undefined): string | null {
  if (mode === undefined || isFile(mode)) return null;
  return KINDS.get(mode) ?? "no file";
}

function isFile(mode = ""): boolean {
  return mode.startsWith("100");
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["120000", "a symbolic link"],
  ["160000", "a submodule"],
]);
