import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** The files in a folder and below, as sorted paths relative to `from`. */
export function filesIn(folder: string, from = folder): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .sort();
}
