import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The sources of what runs in Java. They are published as they are, and compiled where they run. */
export const JAVA_FOLDER = join(packageFolder(__dirname), "src", "emulator", "search", "java");

/** The nearest folder above with a `package.json`: sources, build and bundled command line are at different depths. */
function packageFolder(folder: string): string {
  if (existsSync(join(folder, "package.json")) || dirname(folder) === folder) return folder;
  return packageFolder(dirname(folder));
}
