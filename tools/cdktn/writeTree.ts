import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copyRenamed } from "./copyRenamed";

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
