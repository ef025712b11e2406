import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { renamedPage, renamedSource } from "./renamed";
import { type Manifest, renamedManifest } from "./renamedManifest";

/** The page that tells of both, and so says what is called how itself. */
const OF_BOTH = "docs/cdk-terrain.md";

/** Copies files, given relative to `from`, with the names of CDK Terrain in them. */
export function copyRenamed(from: string, to: string, names: readonly string[]): void {
  for (const name of names) {
    const target = join(to, name);
    mkdirSync(dirname(target), { recursive: true });
    // First as it is: a file that is run keeps its mode.
    copyFileSync(join(from, name), target);
    const rename = renaming(name);
    if (rename !== undefined) writeFileSync(target, rename(readFileSync(target, "utf8")));
  }
}

function renaming(name: string): ((text: string) => string) | undefined {
  if (name === OF_BOTH) return undefined;
  if (basename(name) === "package.json") return renamedJson;
  if (/\.[cm]?[jt]sx?$/.test(name)) return renamedSource;
  return name.endsWith(".md") ? renamedPage : undefined;
}

function renamedJson(text: string): string {
  return manifestText(renamedManifest(JSON.parse(text) as Manifest));
}

/** As npm writes it. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** Writes the sources, as they are on disk and not ignored by git, for CDK Terrain. What was in `target` is removed. */
export function writeTree(root: string, target: string): void {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const names = listed.split("\0").filter((name) => name !== "" && existsSync(join(root, name)));
  rmSync(target, { recursive: true, force: true });
  copyRenamed(root, target, names);
}
