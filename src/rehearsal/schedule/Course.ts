import { seededNumbers } from "../../contract/seededNumbers";
import { type Chance, seededChance, STEADY } from "./Chance";
import { ALL_PROMPT, type Pace, randomPace } from "./delays";
import type { LateSteps } from "./lateSteps";

/**
 * How late is late: when those that are to come before have begun, when everything else is done, or as late with the
 * first call after having looked in time.
 */
export type Lateness = "right behind" | "at the end" | "on its way";

/** How one run goes where the plan leaves it open. */
export interface Course {
  readonly pace: Pace;
  /** Milliseconds from when the live part was read to the first apply. */
  readonly leadMs: number;
  /** Milliseconds between one apply and the next. */
  readonly pauseMs: number;
  /** Steps that run at a time, as of `terraform apply -parallelism`. */
  readonly parallelism: number;
  /** By file. */
  readonly late: readonly LateSteps[];
  readonly lateness: Lateness;
  readonly chance: Chance;
}

/** Everything begins as soon as it can, with a service that does all at once. */
export const PLAIN: Course = {
  pace: ALL_PROMPT,
  leadMs: 0,
  pauseMs: 0,
  parallelism: Infinity,
  late: [],
  lateness: "at the end",
  chance: STEADY,
};

/** After so long nothing is in the making any more. */
export const QUIET_MS = 48 * 60 * 60_000;

const PAUSES_MS = [0, 0, 60_000, QUIET_MS];
const PARALLELISMS = [1, 2, 10];

/** One of all courses, the same for the same seed. */
export function randomCourse(seed: number): Course {
  const next = seededNumbers(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  return {
    ...PLAIN,
    pace: randomPace(pick),
    leadMs: pick(PAUSES_MS),
    pauseMs: pick(PAUSES_MS),
    parallelism: pick(PARALLELISMS),
    chance: seededChance(seed),
  };
}
