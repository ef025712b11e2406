import type { Declared } from "../../terraform/declared/Declared";
import type { PlannedStep } from "../steps/PlannedStep";
import type { RehearsalInput } from "../RehearsalInput";
import type { Course } from "../schedule/Course";
import type { LateSteps } from "../schedule/lateSteps";
import type { Before } from "../schedule/ordered";
import type { Beginnings } from "../PlaceState";
import { Run } from "./Run";
import { RunWorld } from "./RunWorld";
import type { StepResult } from "./StepResult";

/** One file with what it plans, ready to be run. */
export interface PlannedFile {
  readonly file: Declared;
  readonly steps: readonly PlannedStep[];
  readonly before: Before;
  /** Whether its AWS provider waits for the copy of a new package. */
  readonly waitsForCopy: boolean;
}

/** All files applied one after the other, once. */
export interface Rehearsed {
  readonly world: RunWorld;
  /** By file, then by step. */
  readonly results: readonly (readonly StepResult[])[];
  /** Whether a step waited for something that would have come later. */
  readonly timedOut: boolean;
}

const NOBODY: LateSteps = new Map();

/** Applies all files in the order of the input, in a world of their own. */
export function applyAll(
  files: readonly PlannedFile[],
  input: RehearsalInput,
  course: Course,
  beginnings: Beginnings,
): Rehearsed {
  const world = new RunWorld(input, course.pace, beginnings.of(course.pace.liveDelays));
  const runs = files.map(({ steps, waitsForCopy }, index) => {
    world.nowMs += index === 0 ? course.leadMs : course.pauseMs;
    const late = course.late[index] ?? NOBODY;
    const run = new Run(steps, world, { ...course, late }, waitsForCopy);
    return { results: run.results(), timedOut: run.timedOut };
  });
  return {
    world,
    results: runs.map(({ results }) => results),
    timedOut: runs.some(({ timedOut }) => timedOut),
  };
}
