import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const MAIN = "plugin.js";
const OUTPUT = "plugin.blob";
const CONFIGURATION = "sea-config.json";

/**
 * Writes what Node runs in place of a file of the command line, and gives its path. The same script gives the same
 * bytes: the name that is written into them has no folder, and V8's code cache, which differs with the processor, is
 * left out.
 *
 * @param node the executable that makes it, of the version that will run it
 * @param folder where to write
 */
export function makeBlob(node: string, script: Uint8Array, folder: string): string {
  const configuration = {
    main: MAIN,
    output: OUTPUT,
    disableExperimentalSEAWarning: true,
    useCodeCache: false,
    useSnapshot: false,
  };
  writeFileSync(join(folder, MAIN), script);
  writeFileSync(join(folder, CONFIGURATION), JSON.stringify(configuration));
  execFileSync(node, ["--experimental-sea-config", CONFIGURATION], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return join(folder, OUTPUT);
}
