import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The version of this package, from the nearest `package.json` above: sources and build are at different depths. */
export function toolVersion(folder: string = __dirname): string {
  try {
    return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return toolVersion(dirname(folder));
  }
}
