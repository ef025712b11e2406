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

/** What Node looks for in its own executable. @see https://nodejs.org/docs/latest-v22.x/api/single-executable-applications.html */
const RESOURCE = "NODE_SEA_BLOB";

const MACH_O_SEGMENT = "NODE_SEA";

const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

const PROGRAM = `
const [postject, executable, resource, blob, sentinelFuse, machoSegmentName] = process.argv.slice(1);
require(postject)
  .inject(executable, resource, require("node:fs").readFileSync(blob), { sentinelFuse, machoSegmentName })
  .catch((error) => { console.error(error); process.exitCode = 1; });
`;

/**
 * Puts a blob into an executable of Node, in place. In a process of its own: for one executable it takes up to two
 * GB, which only the end of the process gives back.
 *
 * @param postject the file of postject's library
 */
export function injectBlob(executable: string, blob: string, postject: string): void {
  const argv = ["-e", PROGRAM, postject, executable, RESOURCE, blob, FUSE, MACH_O_SEGMENT];
  // Its warnings are about notes without a name in the ELF files of Node, which run all the same.
  execFileSync(process.execPath, argv, { stdio: ["ignore", "ignore", "pipe"] });
}
