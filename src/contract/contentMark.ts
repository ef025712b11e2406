/**
 * The content mark: `… [sha256:<64 hex>]` in a package's description, and the `sha256` entry of the source object's
 * metadata. A mark is a claim about the content, never evidence of it.
 */

const MARK = /\[sha256:([0-9a-f]{64})\]/;

/** The name of the S3 object's metadata entry that carries the SHA-256 of the content, in hexadecimal. */
export const SHA256_METADATA_KEY = "sha256";

/** The SHA-256 that a package description claims for its content, or null. */
export function markedSha256(description: string | null | undefined): string | null {
  return MARK.exec(description ?? "")?.[1] ?? null;
}

/** The mark of a content, as a description carries it. */
export function contentMark(sha256: string): string {
  return `[sha256:${sha256}]`;
}
