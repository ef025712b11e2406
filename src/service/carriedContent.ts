const CARRIED = /\[sha256:([0-9a-f]{64})\]/;

/** The SHA-256 of the content that a package description carries (`… [sha256:<64 hex>]`), or null. */
export function carriedSha256(description: string | undefined): string | null {
  return CARRIED.exec(description ?? "")?.[1] ?? null;
}
