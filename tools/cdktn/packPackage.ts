import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { copyRenamed, manifestText } from "./copyRenamed";
import { type Manifest, publishedManifest } from "./renamedManifest";

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

/** The assembly of jsii tells of CDKTF's types, and there is none for CDK Terrain's. */
const NOT_TAKEN = ".jsii";

const NOTE =
  "> This is `cdktf-opensearch-packages` for CDK Terrain, made from it when it is packed: the same code with other imports.\n" +
  "> [docs/cdk-terrain.md](docs/cdk-terrain.md) tells what is called otherwise.\n";

/**
 * Writes what npm would publish of the built package, for CDK Terrain. What was in `target` is removed.
 *
 * @returns the paths of its files, relative to `target`
 */
export function writePackage(root: string, target: string): string[] {
  const names = packedNames(root);
  rmSync(target, { recursive: true, force: true });
  copyRenamed(root, target, names);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
  writeFileSync(join(target, "package.json"), manifestText(publishedManifest(manifest)));
  const readme = join(target, "README.md");
  writeFileSync(readme, readFileSync(readme, "utf8").replace(/^(# .*\n)/, `$1\n${NOTE}`));
  return names;
}

/** The files that npm packs, by its own rules. */
function packedNames(root: string): string[] {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files }] = JSON.parse(packed) as [{ files: readonly { readonly path: string }[] }];
  return files.map(({ path }) => path).filter((path) => path !== NOT_TAKEN);
}
