import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import * as ts from "typescript";

/** As TypeScript looks for what an import names. */
const ENDINGS = ["", ".ts", "/index.ts"];

/**
 * The files that the constructs are made of: what a file imports of this project, and what that imports.
 *
 * @param entry the absolute path of a TypeScript file
 * @param textOf what stands in a file @default as it is on disk
 * @returns absolute paths, the entry first
 * @throws Error when a file imports one that is not there
 */
export function reachedFiles(entry: string, textOf: (file: string) => string = fromDisk): string[] {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const { importedFiles } = ts.preProcessFile(textOf(file));
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith(".")) follow(imported(file, fileName));
    }
  };
  follow(entry);
  return [...reached];
}

function imported(from: string, name: string): string {
  const candidates = ENDINGS.map((ending) => join(dirname(from), `${name}${ending}`));
  const found = candidates.find((file) => existsSync(file) && statSync(file).isFile());
  if (found === undefined) throw new Error(`${from} imports ${name}, which is not there`);
  return found;
}

function fromDisk(file: string): string {
  return readFileSync(file, "utf8");
}
