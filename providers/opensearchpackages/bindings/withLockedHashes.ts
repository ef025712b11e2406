import { createHash } from "node:crypto";
import type { PluginFile } from "./PluginFiles";

const VERSION = /^\s*version\s*=\s*"([^"]*)"/m;
const HASHES = /^(\s*hashes\s*=\s*\[\n)((?:\s*"[^"]*",\n)*)/m;

/** A provider in a dependency lock file. */
export interface LockedProvider {
  /** `<host>/<namespace>/<name>` */
  readonly source: string;
  readonly version: string;
}

/**
 * The text of a `.terraform.lock.hcl` in which a provider's entry accepts these hashes too. Nothing else of the text
 * changes; without an entry for this version, which `terraform init` writes, nothing at all.
 */
export function withLockedHashes(
  lockFile: string,
  { source, version }: LockedProvider,
  hashes: readonly string[],
): string {
  const start = lockFile.indexOf(`\nprovider ${JSON.stringify(source)} {\n`);
  const end = lockFile.indexOf("\n}", start);
  if (start < 0 || end < 0) return lockFile;
  const entry = lockFile.slice(start, end);
  const [whole = "", head = "", list = ""] = HASHES.exec(entry) ?? [];
  if (VERSION.exec(entry)?.[1] !== version || whole === "") return lockFile;
  const known = list.match(/^.*\n/gm) ?? [];
  const added = hashes
    .map((hash) => `    ${JSON.stringify(hash)},\n`)
    .filter((line) => !list.includes(line.trim()));
  if (added.length === 0) return lockFile;
  const lines = [...new Set([...known, ...added])].sort();
  return lockFile.slice(0, start) + entry.replace(whole, () => head + lines.join("")) + lockFile.slice(end);
}

/**
 * What `.terraform.lock.hcl` says of the files of a provider for one platform: `h1:` and a hash over their names and
 * contents.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/dependency-lock#h1
 */
export function packageHash(files: readonly PluginFile[]): string {
  const lines = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content }) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}
