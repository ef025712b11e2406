import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** The imports of a file, types too, as paths from the project's root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Reads which files of some folders import which others of them. */
export function readImports(root: string, folders: readonly string[]): Imports {
  const files = folders.flatMap((folder) => sourceFiles(join(root, folder))).sort();
  const known = new Set(files);
  const imports = new Map<string, string[]>();
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
    const targets = importedFiles
      .filter(({ fileName }) => fileName.startsWith("."))
      .map(({ fileName }) => resolve(dirname(file), fileName))
      .map((path) => [`${path}.ts`, join(path, "index.ts")].find((one) => known.has(one)))
      .filter((path) => path !== undefined);
    imports.set(
      relative(root, file),
      [...new Set(targets)].map((path) => relative(root, path)),
    );
  }
  return imports;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}
