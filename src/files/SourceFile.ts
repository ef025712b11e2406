/** Which local file is read, and how far. */
export interface SourceFileRequest {
  /** The source root: nothing outside this folder is read, wherever a path or a link leads. */
  readonly root: string;
  /** As the plan names it: relative to the root, or absolute and inside it. */
  readonly path: string;
  /** A larger file is not read. */
  readonly limitBytes: number;
  readonly signal: AbortSignal;
  /** Whether the bytes are wanted, and not only their hashes. */
  readonly keepBytes: boolean;
}

/** What a file holds. */
export interface SourceContent {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
  /** In hexadecimal. */
  readonly md5: string;
  /** Null unless they were asked for. */
  readonly bytes: Uint8Array | null;
}

/** The content of a local file, or why it is not known and what would make it known. */
export type SourceFile =
  | ({
      readonly kind: "read";
      /** The path of what was read, links resolved. */
      readonly file: string;
    } & SourceContent)
  | { readonly kind: "unread"; readonly why: string; readonly checkedBy: string | null };
