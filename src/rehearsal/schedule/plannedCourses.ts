import type { PlannedStep } from "../PlannedStep";
import type { RehearsedPlace } from "../RehearsalInput";
import { type Course, PLAIN, QUIET_MS } from "./Course";
import { ALL_SLOW, isInTheMaking, mixedPaces, pacesOfLive } from "./delays";
import type { LateSteps } from "./lateSteps";

/**
 * Courses in which everything begins as soon as it can, and the service is fast or slow; what is in the making is done
 * soon, late, or before the apply begins.
 */
export function pacedCourses(
  files: readonly (readonly PlannedStep[])[],
  places: readonly RehearsedPlace[],
): Course[] {
  const courses = [ALL_SLOW, ...mixedPaces(files.flat(), places)].map((pace) => ({ ...PLAIN, pace }));
  const waited = places.some(isInTheMaking)
    ? pacesOfLive().map((pace) => ({ ...PLAIN, pace, leadMs: QUIET_MS }))
    : [];
  const isOne = files.filter((steps) => steps.length > 0).length < 2;
  const all = [...courses, ...waited];
  return isOne ? all : [...all, { ...PLAIN, pace: ALL_SLOW, pauseMs: QUIET_MS }];
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
