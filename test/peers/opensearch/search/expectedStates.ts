import type { ServingState } from "../../../../src/search";
import type { Change } from "./IndexedCase";
import type { UseCase } from "./useCases";

/** What happens to an index, one after another. */
export const STEPS = [
  "created",
  "file changed",
  "refreshed",
  "closed",
  "opened",
  "restarted",
  "repaired",
  "retried",
] as const;

export type Step = (typeof STEPS)[number];

/** What the wanted words give, told by an index that was made of them. */
export interface Truth {
  readonly hasWanted: boolean;
}

/** Whether the engine takes a file after what became of it. */
export function isRefused({ refusesBom = false }: UseCase, change: Change): boolean {
  return change === "with a BOM" ? refusesBom : ["malformed", "not UTF-8", "missing"].includes(change);
}

/** What is to be said of an index after a step: the table of the docs. */
export function expectedState(use: UseCase, change: Change, step: Step, truth: Truth): ServingState {
  const state = isRefused(use, change) ? ofRefused(step) : ofTaken(use, change, step, truth);
  if (use.known === undefined || state === "broken") return state;
  if (use.known === "whether the file loads") return state === "will break" ? state : "unknown";
  // A closed index can't be asked for what its own names stand for, and one whose file is refused stays closed.
  const isClosed = step === "closed" || (step === "opened" && state === "will break");
  if (use.known === "nothing" || isClosed) return "unknown";
  // Whether the words are the wanted ones can't be told, only whether they are those of the file.
  const hasRead = step !== "file changed" && step !== "refreshed";
  return state === "will break" ? state : hasRead || change === "unchanged" ? "unknown" : "stale";
}

function ofRefused(step: Step): ServingState {
  if (step === "created") return "previous";
  if (step === "retried") return "served";
  return step === "restarted" || step === "repaired" ? "broken" : "will break";
}

function ofTaken({ renewed }: UseCase, change: Change, step: Step, { hasWanted }: Truth): ServingState {
  const isRead = !["created", "file changed"].includes(step) && (step !== "refreshed" || renewed);
  // A file without a change, and an index that has not read it yet.
  if (change === "unchanged" || !isRead)
    return step === "repaired" || step === "retried" ? "stale" : "previous";
  return hasWanted ? "served" : "other";
}
