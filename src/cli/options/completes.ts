import type { Option } from "commander";

/** Words that an option's value begins with, and what follows them. */
export interface ValueWords {
  readonly words: readonly string[];
  /** What comes after `=`; `nothing` where the word is the value. @default "nothing" */
  readonly then?: "nothing" | "files" | "text";
}

const known = new WeakMap<Option, ValueWords>();

/** Tells the shells' completion what an option's value can be, where its choices do not. */
export function completes(option: Option, words: ValueWords): Option {
  known.set(option, words);
  return option;
}

/** What {@link completes} told. */
export function completedBy(option: Option): ValueWords | undefined {
  return known.get(option);
}
