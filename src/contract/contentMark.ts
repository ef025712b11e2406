/**
 * The content mark: `… [sha256:<64 hex>]` in a package's description, and the `sha256` entry of the source object's
 * metadata. A mark is a claim about the content, never evidence of it.
 */

const MARK = /\[sha256:([0-9a-f]{64})\]/;

/** The SHA-256 that a package description claims for its content, or null. */
export function markedSha256(description: string | null | undefined): string | null {
  return MARK.exec(description ?? "")?.[1] ?? null;
}

/** The mark of a content, as a description carries it. */
export function contentMark(sha256: string): string {
  return `[sha256:${sha256}]`;
}

/**
 * Characters that the service takes in a package's description.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_UpdatePackage.html
 */
export const MAX_DESCRIPTION_LENGTH = 1024;

/** Characters that are left for a text when a mark follows it. */
export const MAX_TEXT_LENGTH = MAX_DESCRIPTION_LENGTH - ` ${contentMark("0".repeat(64))}`.length;

/** A description that says something and carries a mark; the mark alone when the text is empty. */
export function markedDescription(text: string, sha256: string): string {
  return text === "" ? contentMark(sha256) : `${text} ${contentMark(sha256)}`;
}

const MARK_AT_END = / ?\[sha256:[0-9a-f]{64}\]$/;

/** The text that {@link markedDescription} was given; the whole of a description that no mark ends. */
export function textBeforeMark(description: string | null | undefined): string {
  return (description ?? "").replace(MARK_AT_END, "");
}
