import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { launcher } from "./launcher";
import { bundledSdk, SDK_FILE, sdkApart } from "./sdkApart";

const ROOT = join(__dirname, "..", "..");
const ENTRY = join(ROOT, "providers", "opensearchpackages", "plugin", "main.ts");

/** The file names are those that `ScriptPlugin` reads. */
export const PLUGIN_FILE = "terraform-provider-opensearchpackages";
export const MANIFEST_FILE = "manifest.json";
/** Terraform takes what begins with the name of the provider for an executable of it: this must not. */
export const MAIN_FILE = "plugin.js";

/** What the bundle must be, beside it: the version that stacks ask for, and the hashes of the files. */
export interface PluginManifest {
  readonly version: string;
  /** The SHA-256 of each file, in hexadecimal, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

const OPTIONS: BuildOptions = {
  entryPoints: [ENTRY],
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // The licences of what is bundled stay in it.
  legalComments: "eof",
};

/**
 * Bundles the plugin into files that need only `node` on PATH, and writes them with their manifest into `directory`:
 * what Terraform starts, the plugin, and the AWS SDK, which two of the three processes that Terraform starts for one
 * plan never load. The same sources give the same bytes, wherever they lie.
 */
export async function bundlePlugin(directory: string = join(ROOT, "lib", "plugin")): Promise<PluginManifest> {
  const files: Readonly<Record<string, Uint8Array>> = {
    [PLUGIN_FILE]: Buffer.from(launcher(MAIN_FILE)),
    [MAIN_FILE]: await bundled({ ...OPTIONS, plugins: [sdkApart] }),
    [SDK_FILE]: await bundledSdk(OPTIONS),
  };
  const sums = Object.entries(files).map(([name, content]) => [
    name,
    createHash("sha256").update(content).digest("hex"),
  ]);
  const manifest = { version: packageVersion(), files: Object.fromEntries(sums) as Record<string, string> };
  mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeWhole(join(directory, name), content, name === PLUGIN_FILE ? 0o755 : 0o644);
  }
  writeWhole(join(directory, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`, 0o644);
  return manifest;
}

/** The version of the plugin is that of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}

/** The plugin in one file, the AWS SDK included: where there are no files beside it. */
export function bundledScript(): Promise<Uint8Array> {
  return bundled(OPTIONS);
}

async function bundled(options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...options, write: false });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild gave no output");
  return file.contents;
}

/** Whoever reads the file at this moment sees the old or the new one, and never a part. */
function writeWhole(file: string, content: Uint8Array | string, mode: number): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content);
  chmodSync(temporary, mode);
  renameSync(temporary, file);
}
