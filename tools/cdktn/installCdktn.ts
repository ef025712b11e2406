import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INSTALLED } from "./versions";

/**
 * Installs CDK Terrain and its bindings, 500 MB, into `folder`, unless those versions are there. A tree below that
 * folder finds them before the project's own modules.
 */
export function installCdktn(folder: string): void {
  const missing = [...INSTALLED].filter(([name, version]) => installedVersion(folder, name) !== version);
  if (missing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync(
    "npm",
    [
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--prefer-offline",
      "--save-exact",
      ...[...INSTALLED].map(([name, version]) => `${name}@${version}`),
    ],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
}

function installedVersion(folder: string, name: string): string | undefined {
  const file = join(folder, "node_modules", name, "package.json");
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
