import {
  type DictionaryFormat,
  diffDictionaries,
  parseDictionary,
  type ParseOptions,
  weighDictionary,
  whyNotCompared,
} from "../../dictionary";
import type { DictionaryChange } from "../../validation/result/ValidationReport";

/** Rules and terms listed of one dictionary; the totals are always true. */
const MAX_ITEMS = 100;

/** A dictionary in two commits; a side is empty where the file is not there. */
export interface TwoContents {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
  /** The commit that it is compared with, as a noun phrase. */
  readonly comparedWith: string;
}

/** How both are read. */
export interface ReadAs {
  readonly options: ParseOptions & { readonly format: DictionaryFormat };
  /** What the format was guessed from; null where it was said. */
  readonly guessedFrom: string | null;
  /** Why they are not compared at all; null where they are. */
  readonly notCompared: string | null;
}

/** What changes in meaning in one file. */
export function wordChange(
  { path, before, after, comparedWith }: TwoContents,
  readAs: ReadAs,
): DictionaryChange {
  const base = { address: path, packageName: null, comparedWith, trial: null, noTrial: NO_TRIAL };
  const without = (why: string): DictionaryChange => ({
    ...base,
    diff: null,
    why,
    formatGuessedFrom: null,
    weight: null,
  });
  const { options, guessedFrom, notCompared } = readAs;
  if (notCompared !== null) return without(notCompared);
  const [older, newer] = [before, after].map((bytes) => parseDictionary(bytes ?? new Uint8Array(), options));
  const refusal = [before === null ? null : older!.refusal, after === null ? null : newer!.refusal].find(
    (each) => each !== null,
  );
  if (refusal != null) return without(`line ${refusal.line}: ${refusal.message}`);
  const why = whyNotCompared(older!, newer!);
  if (why !== null) return without(why);
  return {
    ...base,
    diff: diffDictionaries(older!, newer!, { maxItems: MAX_ITEMS, expand: options.analyzer?.expand }),
    why: null,
    formatGuessedFrom: guessedFrom,
    weight: { before: weighDictionary(older!), after: weighDictionary(newer!) },
  };
}

const NO_TRIAL = "a review by git carries no words along";
