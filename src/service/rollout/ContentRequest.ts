import { markedDescription } from "../../contract/contentMark";

/** What a package shall hold. */
export interface ContentRequest {
  readonly packageId: string;
  /** The object that the service copies. */
  readonly source: { readonly bucket: string; readonly key: string };
  /** SHA-256 of the object's content, 64 hexadecimal digits. */
  readonly contentSha256: string;
  /** What the description says in front of the content's mark; may be empty. */
  readonly description: string;
  /**
   * Copy even when the description carries the mark already: the source object is another one than before.
   * @default false
   */
  readonly copyAnyway?: boolean;
}

/** The package's description as it is to be. */
export function descriptionOf({ description, contentSha256 }: ContentRequest): string {
  return markedDescription(description, contentSha256);
}
