import { quietFrom, servedFiles } from "../../model";
import { type Course, randomCourse } from "../schedule/Course";
import type { Rehearsed } from "./applyAll";

/** A search that has shown nothing new so often in a row is at its end. */
const PATIENCE = 24;
/** Each run costs what the plan has steps: so many steps are run in all, but never fewer runs than the patience. */
const MOST_STEPS = 60_000;
const MOST_RUNS = 240;

/** What random courses came to beside what is known already. */
export interface Searched {
  readonly runs: readonly Rehearsed[];
  /** Whether more courses might have shown more. */
  readonly isCutShort: boolean;
}

/**
 * Tries random courses until they show nothing new for long enough. A run in which a wait was too short is left out:
 * a rehearsal takes every wait to be long enough.
 *
 * @param known what was run before
 * @param steps of all files together
 */
export function search(
  known: readonly Rehearsed[],
  run: (course: Course) => Rehearsed,
  steps: number,
): Searched {
  const seen = new Set(known.flatMap((each) => [...traitsOf(each)]));
  const most = Math.max(PATIENCE, Math.min(MOST_RUNS, Math.floor(MOST_STEPS / Math.max(1, steps))));
  const runs: Rehearsed[] = [];
  let quiet = 0;
  for (let seed = 1; quiet < PATIENCE; seed += 1) {
    if (seed > most) return { runs, isCutShort: true };
    const found = run(randomCourse(seed));
    if (found.timedOut) continue;
    runs.push(found);
    const before = seen.size;
    for (const trait of traitsOf(found)) seen.add(trait);
    quiet = seen.size === before ? quiet + 1 : 0;
  }
  return { runs, isCutShort: false };
}

/** How its steps end, and what is served when everything is quiet. */
function* traitsOf({ world, results }: Rehearsed): Generator<string> {
  for (const [file, steps] of results.entries()) {
    for (const [step, { end, refusal, copyFailure }] of steps.entries()) {
      yield `${file} ${step} ${end} ${refusal?.reason} ${refusal?.exception} ${copyFailure?.reason}`;
    }
  }
  for (const [place, state] of world.states.entries()) {
    const moment = Math.max(quietFrom(state), world.nowMs);
    for (const { domainName, packageName, packageVersion, content } of servedFiles(state, moment)) {
      yield `${place} ${domainName} ${packageName} ${packageVersion} ${content.sha256}`;
    }
  }
}
