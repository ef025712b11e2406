import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** So old is what an interrupted process left, and no other's work. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Makes a folder or a file beside its place and moves it there whole, unless it is there: nobody ever sees a half one,
 * and two may make it at once.
 */
export async function makeWhole(place: string, make: (making: string) => Promise<void>): Promise<void> {
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  removeAbandoned(place);
  const making = `${place}.making-${randomUUID()}`;
  try {
    await make(making);
    moveUnlessThere(making, place);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function moveUnlessThere(making: string, place: string): void {
  try {
    if (!existsSync(place)) renameSync(making, place);
  } catch (error) {
    // Another process was faster by a moment: what it made is the same.
    if (!existsSync(place)) throw error;
  }
}

/** A process that was killed could not tidy up. */
function removeAbandoned(place: string): void {
  const folder = dirname(place);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(place)}.making-`)) continue;
    const path = join(folder, name);
    const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (ageMs > ABANDONED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
