import type { Evidence } from "../../contract/evidence";
import type { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import type { DictionaryUse } from "../uses/DictionaryUse";

/** The content whose words an index should have; it is put to the engine, and never kept. */
export interface WordsToServe {
  readonly format: DictionaryFormat;
  /** What the domain should serve; null when that is not known, and `before` gives terms to ask about. */
  readonly now: Uint8Array | null;
  /**
   * What it served before, for terms that tell one from the other: no bytes where it served nothing. Null when it is not
   * known, and then nobody can tell that what was removed is gone.
   */
  readonly before: Uint8Array | null;
}

/** Why a text was asked about. `sample`: it is in both, or there is nothing to compare with. */
export const PROBE_REASONS = ["added", "changed", "removed", "sample"] as const;

export type ProbeReason = (typeof PROBE_REASONS)[number];

/** One text, and what was made of it. Tokens in order; those at one position are joined with `|`. */
export interface Probe {
  readonly text: string;
  readonly reason: ProbeReason;
  /** Line of the rule it was taken from, in the dictionary that has it. */
  readonly line: number;
  /** What the index makes of it now. */
  readonly inForce: string;
  /** What its chain makes of it with the file as it lies on the domain; null when that is not known. */
  readonly fromFile: string | null;
  /** What its chain makes of it with the words that should be served; null when that is not known. */
  readonly wanted: string | null;
  /** The same with the words before; null when that is not known. */
  readonly previous: string | null;
}

/**
 * `served`: the index has the wanted words, and so has the file on the domain. `previous`: it has the words before.
 * `stale`: it does not have the words that lie on the domain. `other`: the domain's file has other words than those that
 * are wanted. `broken`: its search is down, or it can't be opened. `will break`: it goes on with what it read, and the
 * file on the domain is refused: the next restart takes it down. `unknown`: it was not told.
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

/** How an index gets the words of the file, the cheapest way. Null when nothing is needed, or nothing is known to help. */
export type Renewal = "refresh" | "close and open" | "retry the allocation" | null;

/** What one index makes of one dictionary in one analyzer. */
export interface Serving {
  readonly use: DictionaryUse;
  /** The analyzer or normalizer; null where none has the part. */
  readonly analyzer: string | null;
  readonly state: ServingState;
  /** A clause; null for `served` by an open index. */
  readonly why: string | null;
  /** What would tell more; null when everything is told. */
  readonly checkedBy: string | null;
  readonly renewal: Renewal;
  /** How many texts were asked about, and how many the dictionaries have. */
  readonly asked: { readonly texts: number; readonly of: number };
  /** The texts that tell most, ten at most. */
  readonly probes: readonly Probe[];
  readonly evidence: readonly Evidence[];
}
