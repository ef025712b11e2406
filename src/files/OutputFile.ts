import type { FilePurpose } from "./fileError";

/** A file to be written, as a whole. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Permissions, whatever is there now. @default those of the file that is there, else those of any new file */
  readonly mode?: number;
}

/** For what files are written, and what must not be written over. */
export interface OutputPurpose extends FilePurpose {
  /** What the command reads, as it was named. Standard input, output and errors are looked at in any case. */
  readonly inputs: readonly string[];
}
