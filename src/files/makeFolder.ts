import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and the folders above it, one by one: Node's own recursive way never ends where the system
 * answers that a parent which is there is not (below `/proc`, for one).
 *
 * @throws the system's error for the folder that can't be made
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else was faster; a file in its place shows when something is written below it.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
