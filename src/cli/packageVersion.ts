import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version of this package, from the nearest `package.json` above: the sources and the build are at different depths. */
export function packageVersion(folder: string = __dirname): string {
  try {
    return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return packageVersion(dirname(folder));
  }
}
