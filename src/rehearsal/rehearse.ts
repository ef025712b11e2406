import type { Declared } from "../terraform/declared/Declared";
import { CollatedRehearsal } from "./collated/CollatedRehearsal";
import { plannedSteps } from "./steps/plannedSteps";
import { awsProviderBehaviour } from "./programs/awsProvider";
import type { Rehearsal } from "./Rehearsal";
import type { RehearsalInput } from "./RehearsalInput";
import { applyAll, type PlannedFile, type Rehearsed } from "./run/applyAll";
import { Beginnings, isInTheMaking } from "./PlaceState";
import { search } from "./run/search";
import { conflicts } from "./schedule/conflicts";
import { type Course, PLAIN } from "./schedule/Course";
import { lateSteps } from "./schedule/lateSteps";
import { Before } from "./schedule/ordered";
import { lateCourses, pacedCourses } from "./schedule/plannedCourses";

/**
 * Replays what plans do on a model of the service that is filled with what is live: fast and slow, with every two calls
 * that are in each other's way in both orders, and, where more than that is left open, on random courses until they show
 * nothing new. What that does not come to an end with is not judged.
 */
export function rehearse(input: RehearsalInput): Rehearsal {
  const files = input.files.map((file) => plannedFile(file, input));
  const steps = files.map((file) => file.steps);
  const beginnings = new Beginnings(input);
  const run = (course: Course): Rehearsed => applyAll(files, input, course, beginnings);
  const first = run(PLAIN);
  const pairs = files.map((file) => [...conflicts(file.steps, file.before)]);
  const late = pairs.map((each, file) =>
    lateSteps(each, first.results[file]?.map(({ began }) => began) ?? []),
  );
  const sets = late.map((each) => each.sets);
  const runs = [
    first,
    ...[...pacedCourses(steps, input.places), ...lateCourses(sets, input.places)].map(run),
  ];
  const untried = late.map((each) => each.untried);
  if (!isLeftOpen(input, pairs, runs)) return new CollatedRehearsal(input, files, runs, untried);
  const found = search(runs, run, steps.flat().length);
  const unsearched = found.isCutShort ? files.map((file, index) => open(file, pairs[index] ?? [])) : untried;
  return new CollatedRehearsal(input, files, [...runs, ...found.runs], unsearched);
}

/** The steps whose order or time decides: those in each other's way, else any that does something. */
function open({ steps }: PlannedFile, pairs: readonly (readonly [number, number])[]): Set<number> {
  const acting = [...steps.keys()].filter((step) => steps[step]?.program !== null);
  return new Set(pairs.length > 0 ? pairs.flat() : acting);
}

/** Whether something is in something else's way in the course of time, or may be refused that cannot be judged. */
function isLeftOpen(
  { places }: RehearsalInput,
  pairs: readonly (readonly unknown[])[],
  [first, ...others]: readonly Rehearsed[],
): boolean {
  const working = first?.results.filter(({ length }) => length > 0) ?? [];
  return (
    working.length > 1 ||
    pairs.some(({ length }) => length > 0) ||
    (working.length > 0 && places.some(isInTheMaking)) ||
    [first, ...others].some((run) => run?.results.flat().some(({ notKnown }) => notKnown !== null) === true)
  );
}

function plannedFile(file: Declared, input: RehearsalInput): PlannedFile {
  const steps = input.places.length === 0 ? [] : plannedSteps(file, input);
  const version = input.awsVersions.get(file.input.name) ?? constraintOf(file);
  return {
    file,
    steps,
    before: new Before(steps.map(({ after }) => after)),
    waitsForCopy: awsProviderBehaviour(version).waitsForCopy === true,
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
