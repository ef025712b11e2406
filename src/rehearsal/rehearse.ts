import type { Declared } from "../terraform/Declared";
import { CollatedRehearsal } from "./collate";
import type { PlannedStep } from "./PlannedStep";
import { plannedSteps } from "./plannedSteps";
import { awsProviderBehaviour } from "./programs/awsProvider";
import type { Rehearsal } from "./Rehearsal";
import type { RehearsalInput } from "./RehearsalInput";
import { type Lateness, Run } from "./run/Run";
import { RunWorld } from "./run/RunWorld";
import type { StepResult } from "./run/StepResult";
import { ALL_PROMPT, ALL_SLOW, mixedPaces, type Pace } from "./schedule/delays";
import { type LateSteps, lateSteps } from "./schedule/lateSteps";
import { Before } from "./schedule/ordered";

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
}

/**
 * Replays what plans do on a model of the service that is filled with what is live: in every order that Terraform
 * leaves open, once with a service that does all at once and once with one that takes its time.
 */
export function rehearse(input: RehearsalInput): Rehearsal {
  const files = input.files.map((file): PlannedFile => {
    const steps = input.places.length === 0 ? [] : plannedSteps(file, input);
    return { file, steps, before: new Before(steps.map(({ after }) => after)) };
  });
  const first = runAll(files, input, ALL_PROMPT, () => NOBODY);
  const late = files.map(({ steps, before }, index) =>
    lateSteps(
      steps,
      before,
      (first.results[index] ?? []).map(({ began }) => began),
    ),
  );
  const orders = Math.max(0, ...late.map(({ sets }) => sets.length));
  const paces = [
    ALL_SLOW,
    ...mixedPaces(
      files.flatMap(({ steps }) => steps),
      input.places,
    ),
  ];
  const runs = [first, ...paces.map((pace) => runAll(files, input, pace, () => NOBODY))];
  if (files.filter(({ steps }) => steps.length > 0).length > 1) {
    runs.push(runAll(files, input, ALL_SLOW, () => NOBODY, { pauseMs: QUIET_MS }));
  }
  for (let order = 0; order < orders; order += 1) {
    const lateOf = (file: number): LateSteps => late[file]?.sets[order] ?? NOBODY;
    runs.push(runAll(files, input, ALL_PROMPT, lateOf));
    runs.push(runAll(files, input, ALL_PROMPT, lateOf, { lateness: "right behind" }));
    runs.push(runAll(files, input, ALL_SLOW, lateOf, { lateness: "right behind" }));
  }
  const untried = late.map((each) => each.untried);
  return new CollatedRehearsal(input, files, runs, untried);
}

const NOBODY: LateSteps = new Map();

/** After so long nothing is in the making any more. */
const QUIET_MS = 24 * 60 * 60_000;

interface Timing {
  readonly lateness: Lateness;
  /** Between one apply and the next. */
  readonly pauseMs: number;
}

function runAll(
  files: readonly PlannedFile[],
  input: RehearsalInput,
  pace: Pace,
  lateOf: (file: number) => LateSteps,
  { lateness = "at the end", pauseMs = 0 }: Partial<Timing> = {},
): Rehearsed {
  const world = new RunWorld(input, pace);
  const results = files.map(({ file, steps }, index) => {
    if (index > 0) world.nowMs += pauseMs;
    const locked = input.awsVersions.get(file.input.name) ?? constraintOf(file);
    const { waitsForCopy } = awsProviderBehaviour(locked);
    return new Run(steps, world, lateOf(index), lateness, waitsForCopy === true).results();
  });
  return { world, results };
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
