import type { Evidence } from "../../contract/evidence";
import type { DictionaryUse } from "../uses/DictionaryUse";

/** A refusal by the engine itself, or one that our own reading foretells of bytes that no request can carry. */
export interface EngineRefusal {
  /** What the engine said; null where it was not asked. */
  readonly said: string | null;
  /** Where in the file, counted from 1; null when it could not be told. */
  readonly line: number | null;
  readonly column: number | null;
  /** What our own reading says of that line; null when it takes it. */
  readonly explanation: string | null;
}

/**
 * What the chain of one use would make of a content that is not on the domain yet. `loads`: the engine took all of it.
 * `refused`: it did not. `not checked`: it was not put to it, and `why` says why.
 */
export interface Loading {
  readonly use: DictionaryUse;
  /** The analyzer whose chain it was put through; null where none has the part. */
  readonly analyzer: string | null;
  readonly state: "loads" | "refused" | "not checked";
  /** A clause; null for `loads`. */
  readonly why: string | null;
  readonly checkedBy: string | null;
  readonly refusal: EngineRefusal | null;
  /** Requests that it was put in. */
  readonly parts: number;
  readonly evidence: readonly Evidence[];
}
