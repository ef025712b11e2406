import type { PlannedStep } from "../steps/PlannedStep";
import type { RehearsedPlace } from "../RehearsalInput";
import { type Course, PLAIN, QUIET_MS } from "./Course";
import { ALL_SLOW, mixedPaces, pacesOfLive } from "./delays";
import type { LateSteps } from "./lateSteps";
import { isInTheMaking } from "../PlaceState";

/**
 * Courses in which everything begins as soon as it can, and the service is fast or slow; what is in the making is done
 * soon, late, or before the apply begins.
 */
export function pacedCourses(
  files: readonly (readonly PlannedStep[])[],
  places: readonly RehearsedPlace[],
): Course[] {
  const paces = [ALL_SLOW, ...mixedPaces(files.flat(), places)];
  const courses = [...paces.map((pace) => ({ ...PLAIN, pace })), ...doneBefore(PLAIN, places)];
  const isOne = files.filter((steps) => steps.length > 0).length < 2;
  return isOne ? courses : [...courses, { ...PLAIN, pace: ALL_SLOW, pauseMs: QUIET_MS }];
}

/** Courses in which some steps are late. @param sets by file, then one for each further order */
export function lateCourses(
  sets: readonly (readonly LateSteps[])[],
  places: readonly RehearsedPlace[],
): Course[] {
  const orders = Math.max(0, ...sets.map(({ length }) => length));
  return Array.from({ length: orders }, (_, order): Course[] => {
    const late = sets.map((each) => each[order] ?? new Map());
    const atTheEnd: Course = { ...PLAIN, late };
    const onItsWay: Course = { ...PLAIN, late, lateness: "on its way" };
    const rightBehind: Course = { ...PLAIN, late, lateness: "right behind" };
    const all = [atTheEnd, onItsWay, rightBehind, { ...rightBehind, pace: ALL_SLOW }];
    return [...all, ...doneBefore(atTheEnd, places), ...doneBefore(onItsWay, places)];
  }).flat();
}

/** The same after everything in the making is done, in each order; none when nothing is. */
function doneBefore(course: Course, places: readonly RehearsedPlace[]): Course[] {
  if (!places.some(isInTheMaking)) return [];
  return pacesOfLive().map((pace) => ({ ...course, pace, leadMs: QUIET_MS }));
}
