import type { StepName } from "../Rehearsal";
import type { PlannedFile, Rehearsed } from "../run/applyAll";
import type { StepResult } from "../run/StepResult";
import type { PlannedStep } from "../steps/PlannedStep";

/** A step, with what it came to in each run. */
export interface StepOfRuns {
  readonly file: number;
  readonly step: number;
  readonly planned: PlannedStep;
  readonly results: readonly StepResult[];
}

/** Every step of all files, in their order; none of those that only stand between others. */
export function stepsOfRuns(files: readonly PlannedFile[], runs: readonly Rehearsed[]): StepOfRuns[] {
  return files.flatMap(({ steps }, file) => {
    const ofFile = runs.flatMap((run) => (run.results[file] === undefined ? [] : [run.results[file]]));
    return steps.flatMap((planned, step): StepOfRuns[] => {
      if (planned.isJoin) return [];
      const results = ofFile.flatMap((of) => of[step] ?? []);
      return [{ file, step, planned, results }];
    });
  });
}

export function nameOf({ input, address, action }: PlannedStep): StepName {
  return { input, address, action };
}
