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
