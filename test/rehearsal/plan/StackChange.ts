import type { StackDraft } from "./StackDraft";

/** One thing that somebody changes in a configuration; where it has nothing to change, it changes nothing. */
export type StackChange = (draft: StackDraft) => void;

export function pick<T>({ random }: StackDraft, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : random.pick(from);
}
