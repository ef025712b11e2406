/**
 * A rule as a trial keeps it: one list of terms that mean each other or stand for themselves, or what is replaced and
 * what replaces it.
 */
export type TrialRule = readonly (readonly string[])[];

/** The words of two dictionaries, small enough to be carried along and tried without either file. */
export interface DictionaryTrial {
  /** What texts are taken to go through, in the short form; the rules went through it too. */
  readonly chain: string;
  readonly before: readonly TrialRule[];
  readonly after: readonly TrialRule[];
}

/** A trial, or why there is none, one sentence without a full stop. */
export type TrialOrWhy =
  { readonly trial: DictionaryTrial; readonly why: null } | { readonly trial: null; readonly why: string };
