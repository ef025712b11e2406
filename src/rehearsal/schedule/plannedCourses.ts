import type { PlannedStep } from "../PlannedStep";
import type { RehearsedPlace } from "../RehearsalInput";
import { type Course, PLAIN, QUIET_MS } from "./Course";
import { ALL_SLOW, mixedPaces } from "./delays";
import type { LateSteps } from "./lateSteps";

/** Courses in which everything begins as soon as it can, and the service is fast or slow. */
export function pacedCourses(
  files: readonly (readonly PlannedStep[])[],
  places: readonly RehearsedPlace[],
): Course[] {
  const courses = [ALL_SLOW, ...mixedPaces(files.flat(), places)].map((pace) => ({ ...PLAIN, pace }));
  const isOne = files.filter((steps) => steps.length > 0).length < 2;
  return isOne ? courses : [...courses, { ...PLAIN, pace: ALL_SLOW, pauseMs: QUIET_MS }];
}

/** Courses in which some steps are late. @param sets by file, then one for each further order */
export function lateCourses(sets: readonly (readonly LateSteps[])[]): Course[] {
  const orders = Math.max(0, ...sets.map(({ length }) => length));
  return Array.from({ length: orders }, (_, order): Course[] => {
    const late = sets.map((each) => each[order] ?? new Map());
    return [
      { ...PLAIN, late },
      { ...PLAIN, late, lateness: "on its way" },
      { ...PLAIN, late, lateness: "right behind" },
      { ...PLAIN, late, lateness: "right behind", pace: ALL_SLOW },
    ];
  }).flat();
}
