import type { Declared } from "../../terraform/Declared";
import type { PlannedStep } from "../PlannedStep";
import { awsProviderBehaviour } from "../programs/awsProvider";
import type { RehearsalInput } from "../RehearsalInput";
import type { Course } from "../schedule/Course";
import type { LateSteps } from "../schedule/lateSteps";
import type { Before } from "../schedule/ordered";
import { Run } from "./Run";
import { RunWorld } from "./RunWorld";
import type { StepResult } from "./StepResult";

/** One file with what it plans, ready to be run. */
export interface PlannedFile {
  readonly file: Declared;
  readonly steps: readonly PlannedStep[];
  readonly before: Before;
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
export function applyAll(files: readonly PlannedFile[], input: RehearsalInput, course: Course): Rehearsed {
  const world = new RunWorld(input, course.pace);
  const runs = files.map(({ file, steps }, index) => {
    if (index > 0) world.nowMs += course.pauseMs;
    const locked = input.awsVersions.get(file.input.name) ?? constraintOf(file);
    const { waitsForCopy } = awsProviderBehaviour(locked);
    const late = course.late[index] ?? NOBODY;
    const run = new Run(steps, world, { ...course, late }, waitsForCopy === true);
    return { results: run.results(), timedOut: run.timedOut };
  });
  return {
    world,
    results: runs.map(({ results }) => results),
    timedOut: runs.some(({ timedOut }) => timedOut),
  };
}

/** The version constraint of the AWS provider; null when the plan has none, or its configurations differ in it. */
function constraintOf({ providers }: Declared): string | null {
  const constraints = new Set(
    providers.filter(({ key }) => isAws(key)).map(({ versionConstraint }) => versionConstraint),
  );
  const [only, ...others] = constraints;
  return others.length === 0 ? (only ?? null) : null;
}

/** `aws`, `aws.west`, `module.words:aws` */
function isAws(key: string): boolean {
  return /^(?:.*:)?aws(?:\.|$)/.test(key);
}
