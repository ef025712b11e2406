import { execFileSync } from "node:child_process";

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
