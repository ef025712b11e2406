import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { writePackage } from "./writePackage";

/**
 * Packs the built package for CDK Terrain.
 *
 * @returns the path of the archive in `destination`
 * @throws PackagesError when the package has not been built
 */
export function packPackage(root: string, cache: string, destination: string): string {
  if (!existsSync(join(root, "lib", "src", "index.js"))) {
    throw new PackagesError({
      attempted: "packing the package for CDK Terrain",
      problem: "it has not been built",
      remedy: "Run `npm run pack:cdktn`, which builds it first, or `npm run build`",
    });
  }
  const folder = join(cache, "package");
  writePackage(root, folder);
  mkdirSync(destination, { recursive: true });
  const packed = execFileSync(
    "npm",
    ["pack", "--ignore-scripts", "--json", `--pack-destination=${destination}`],
    { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  return join(destination, filename);
}
