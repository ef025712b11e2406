import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(__dirname, "..", "..");
const ENTRY = join(ROOT, "providers", "opensearchpackages", "plugin", "main.ts");

/** The file names are those that `PluginBundle` reads. */
export const PLUGIN_FILE = "terraform-provider-opensearchpackages";
export const MANIFEST_FILE = "manifest.json";

/** What the bundle must be, beside it: the version that stacks ask for, and the hash of the bytes. */
export interface PluginManifest {
  readonly version: string;
  readonly sha256: string;
}

/**
 * Bundles the plugin into one file that needs only `node` on PATH, and writes it with its manifest into
 * `directory`. The same sources give the same bytes, wherever they lie.
 */
export async function bundlePlugin(directory: string = join(ROOT, "lib", "plugin")): Promise<PluginManifest> {
  const script = await bundledScript();
  const manifest = { version: packageVersion(), sha256: createHash("sha256").update(script).digest("hex") };
  mkdirSync(directory, { recursive: true });
  writeWhole(join(directory, PLUGIN_FILE), script, 0o755);
  writeWhole(join(directory, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`, 0o644);
  return manifest;
}

/** Whoever reads the file at this moment sees the old or the new one, and never a part. */
function writeWhole(file: string, content: Uint8Array | string, mode: number): void {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, content);
  chmodSync(temporary, mode);
  renameSync(temporary, file);
}

/** The version of the plugin is that of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}

/** The plugin in one file. */
export async function bundledScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
    // The licences of what is bundled stay in it.
    legalComments: "eof",
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild gave no output");
  return file.contents;
}
