import type { Evidence } from "../../contract/evidence";
import type { DictionaryFormat } from "../../dictionary";
import type { DictionaryUse } from "../uses/DictionaryUse";

/** The content whose words an index should have; the bytes are put to the engine, never kept. */
export interface WordsToServe {
  readonly format: DictionaryFormat;
  /** What the domain should serve. */
  readonly now: Uint8Array;
  /** What it served before, for terms that tell one from the other; null when it is not known. */
  readonly before: Uint8Array | null;
}

/** Why a text was asked about. */
export type ProbeReason = "added" | "changed" | "removed" | "sample";

/** One text, and what was made of it. Tokens in order; those at one position are joined with `|`. */
export interface Probe {
  readonly text: string;
  readonly reason: ProbeReason;
  /** Line of the rule it was taken from, in the dictionary that has it. */
  readonly line: number;
  /** What the index makes of it now. */
  readonly inForce: string;
  /** What its chain makes of it with the file as it lies on the domain; null when the engine refuses the file. */
  readonly fromFile: string | null;
  /** What its chain makes of it with the words that should be served; null when they could not be put to it. */
  readonly wanted: string | null;
  /** The same with the words before; null when they are not known. */
  readonly previous: string | null;
}

/**
 * `served`: the index has the wanted words. `previous`: it has the words before. `stale`: it does not have the words that
 * lie on the domain. `other`: neither. `broken`: its search is down, or it can't be opened. `will break`: it goes on
 * with what it read, and the file on the domain is refused: the next restart takes it down. `unknown`: it was not told.
 */
export const SERVING_STATES = [
  "served",
  "previous",
  "stale",
  "other",
  "broken",
  "will break",
  "unknown",
] as const;

export type ServingState = (typeof SERVING_STATES)[number];

/** How an index gets the words of the file: cheapest first. Null when nothing is needed, or nothing is known to help. */
export type Renewal = "refresh" | "close and open" | "retry the allocation" | null;

/** What one index makes of one dictionary in one analyzer. */
export interface Serving {
  readonly use: DictionaryUse;
  /** The analyzer; null where the index has none with the part, or none could be asked. */
  readonly analyzer: string | null;
  readonly state: ServingState;
  /** A clause; null for `served`. */
  readonly why: string | null;
  /** What would tell more; null when everything is told. */
  readonly checkedBy: string | null;
  readonly renewal: Renewal;
  readonly probes: readonly Probe[];
  readonly evidence: readonly Evidence[];
}
