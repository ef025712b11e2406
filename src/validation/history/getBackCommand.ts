import { plainLine } from "../../contract/plainText";
import type { HistoryBytes } from "./PackageHistory";
import type { NamedSource } from "./NamedSource";

/**
 * The command that writes the bytes of a version into the file in git; null where no version of the object has
 * them, or where a name could not be printed as it is.
 */
export function getBackCommand(
  { bucket, key }: NamedSource,
  bytes: HistoryBytes,
  file: string | null,
): string | null {
  if (bytes.kind !== "known" || bytes.versionId === null) return null;
  const target = file ?? key.split("/").pop() ?? key;
  const names = [bucket, key, bytes.versionId, target];
  if (names.some((name) => plainLine(name) !== name)) return null;
  const [ofBucket, ofKey, version, to] = names.map(quoted);
  return `aws s3api get-object --bucket ${ofBucket} --key ${ofKey} --version-id ${version} ${to}`;
}

/** One word for a POSIX shell, whatever is in it; one that begins with a dash is no option. */
function quoted(word: string): string {
  const safe = word.startsWith("-") ? `./${word}` : word;
  return /^[\w./:@%+,-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
