import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const PLUGIN = "opensearchpackages";

/** A part of the project that one works on: its sources, and the tests that mirror them. */
export interface Area {
  readonly name: string;
  /** From the project's root; those that are there. */
  readonly folders: readonly string[];
  /** From the project's root; undefined for an area without tests of its own. */
  readonly tests: string | undefined;
}

/** Every area: the folders of `src`, the two of the plugin, and folders that hold tests alone, such as `e2e`. */
export function findAreas(root: string): Area[] {
  const plugin = foldersIn(join(root, "providers", PLUGIN));
  const names = new Set([...foldersIn(join(root, "src")), ...plugin, ...foldersIn(join(root, "test"))]);
  names.delete("providers");
  return [...names].sort().map((name) => {
    const isPlugin = plugin.includes(name);
    const source = isPlugin ? join("providers", PLUGIN, name) : join("src", name);
    const tests = isPlugin ? join("test", "providers", PLUGIN, name) : join("test", name);
    const hasTests = existsSync(join(root, tests));
    const folders = [source, tests].filter((folder) => existsSync(join(root, folder)));
    return { name, folders, tests: hasTests ? tests : undefined };
  });
}

/** Finds an area by its name or by its folder: `dictionary`, `src/dictionary`, `test/dictionary/`. */
export function areaNamed(areas: readonly Area[], wanted: string): Area | undefined {
  const path = wanted.replace(/\/+$/, "");
  return areas.find(({ name, folders }) => name === path || folders.includes(path));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
}
