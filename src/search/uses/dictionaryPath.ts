import { posix } from "node:path";

/** How a package's file is named, relative to the config folder or through it. */
const REFERENCE = /(?:^|\/)analyzers\/([^/]+)$/;

/** The package's id in a path of the settings; null for a path that is none of a package. */
export function packageIdIn(path: string): string | null {
  return REFERENCE.exec(posix.normalize(path).replace(/\/$/, ""))?.[1] ?? null;
}
