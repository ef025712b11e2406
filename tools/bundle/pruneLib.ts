import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** How one of our own files names another: in JavaScript, and in the types. */
const NAMED = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*"(\.{1,2}(?:\/[^"]*)?)"/g;

/**
 * Removes what no entry point of the package reaches: modules that a bundle has taken in, and the types of what is
 * inside. What is left is what users load, or read in their editor.
 *
 * @param lib what the compiler and the bundler wrote
 * @param entries the files of the entry points, from `lib` on and without ending
 * @throws Error when a file names one that is not there
 */
export function pruneLib(lib: string, entries: readonly string[]): void {
  const kept = new Set([...reached(lib, entries, ".js"), ...reached(lib, entries, ".d.ts")]);
  for (const folder of ["src", "providers"]) prune(join(lib, folder), kept);
}

function reached(lib: string, entries: readonly string[], ending: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, named] of readFileSync(file, "utf8").matchAll(NAMED)) {
      follow(fileOf(file, named ?? "", ending));
    }
  };
  for (const entry of entries) follow(join(lib, `${entry}${ending}`));
  return seen;
}

function fileOf(from: string, named: string, ending: string): string {
  const path = resolve(dirname(from), named);
  const found = [`${path}${ending}`, join(path, `index${ending}`), path].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  if (found === undefined) throw new Error(`${from} names ${named}, which is not there`);
  return found;
}

function prune(folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) prune(path, kept);
    else if (!kept.has(path)) rmSync(path);
  }
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
