import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The folders whose tests are asked: what decides, and what is read or written by others. */
export const MUTATED = [
  "src/dictionary",
  "src/terraform",
  "src/model",
  "src/validation",
  "src/service",
  "providers/opensearchpackages/plugin/framework",
];

/** The sources in folders, or files, from the project's root; not what is generated. */
export function sourcesIn(root: string, paths: readonly string[]): string[] {
  return paths
    .flatMap((path) => {
      if (statSync(join(root, path)).isFile()) return [path];
      return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
        sourcesIn(root, [join(path, entry.name)]),
      );
    })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !file.endsWith(".generated.ts"));
}

/** The folder of `MUTATED` that a file is in, or its own two first parts. */
export function houseOf(file: string): string {
  return MUTATED.find((folder) => file.startsWith(`${folder}/`)) ?? file.split("/").slice(0, 2).join("/");
}

/**
 * The sources in `MUTATED` that differ from a revision, in a commit or not; without one named, from where the branch left the
 * default one, or from the commit before. `undefined` when there is no history to compare with.
 */
export function changedSources(root: string, revision?: string): string[] | undefined {
  const since = revision ?? beginning(root);
  const listed =
    since === undefined ? undefined : git(root, "diff", "--name-only", "--diff-filter=d", since, "--");
  return listed
    ?.split("\n")
    .filter((file) => MUTATED.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => sourcesIn(root, [file]).length > 0);
}

function beginning(root: string): string | undefined {
  const head = git(root, "rev-parse", "HEAD");
  for (const branch of ["origin/HEAD", "origin/main", "main"]) {
    const base = git(root, "merge-base", "HEAD", branch);
    if (base !== undefined && base !== head) return base;
  }
  return git(root, "rev-parse", "--verify", "HEAD~1");
}

/** What git says, or nothing when it has no answer. */
function git(root: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", words, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}
