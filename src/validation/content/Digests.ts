import type { ObjectReading } from "../../service/reading";
import type { ContentClaim } from "./ContentClaim";

/** What was read of a content: of a file's bytes both, of an object as far as S3 gives them. */
export interface Digests {
  readonly sha256: string | null;
  readonly md5: string | null;
  readonly size: number | null;
}

/** Whether what was read is what is claimed; null when it can't be told from what was read. */
export function holds({ algorithm, digest }: ContentClaim, read: Digests): boolean | null {
  const actual = read[algorithm];
  return actual === null ? null : actual === digest;
}

/** How findings call a content: by the best digest that is known of it. */
export function nameOf(content: Digests | null): string {
  if (content?.sha256 != null) return `sha256 ${content.sha256}`;
  return content?.md5 == null ? "other bytes" : `md5 ${content.md5}`;
}

/** Whether two contents are the same; null when they have nothing in common to compare. */
export function sameContent(one: Digests, other: Digests): boolean | null {
  if (one.size !== null && other.size !== null && one.size !== other.size) return false;
  if (one.sha256 !== null && other.sha256 !== null) return one.sha256 === other.sha256;
  if (one.md5 !== null && other.md5 !== null) return one.md5 === other.md5;
  return null;
}

/** What is known of one content from two reads of it. */
export function joined(one: Digests, other: Digests): Digests {
  return {
    sha256: one.sha256 ?? other.sha256,
    md5: one.md5 ?? other.md5,
    size: one.size ?? other.size,
  };
}

/** What S3 gives of the object as it is now. */
export function digestsOfObject({ head, content }: ObjectReading): Digests {
  const read = content.kind === "read" ? content : null;
  return { sha256: head.sha256 ?? read?.sha256 ?? null, md5: head.md5 ?? read?.md5 ?? null, size: head.size };
}
