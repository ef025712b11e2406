import type { Delays } from "../model";
import { PackagesError } from "../errors";

/** How long each state lasts, in milliseconds. Nothing in AWS documents these: the defaults are observations. */
export type EmulatorDelays = Delays;

/** Short enough for tests, long enough that every state can be seen by a poll. */
export const FAST_DELAYS: EmulatorDelays = {
  copyingMs: 20,
  validatingMs: 20,
  associatingMs: 40,
  dissociatingMs: 40,
  deletingMs: 20,
  domainProcessingMs: 40,
};

/** Long enough to be watched. */
export const DEMO_DELAYS: EmulatorDelays = {
  copyingMs: 2_000,
  validatingMs: 1_000,
  associatingMs: 4_000,
  dissociatingMs: 3_000,
  deletingMs: 1_000,
  domainProcessingMs: 5_000,
};

const PRESETS: ReadonlyMap<string, EmulatorDelays> = new Map([
  ["demo", DEMO_DELAYS],
  ["fast", FAST_DELAYS],
]);

/**
 * Reads delays as the command line gives them: `demo`, `fast`, or `copyingMs=8000`, each over the one before.
 *
 * @throws PackagesError
 */
export function parseDelays(given: readonly string[]): EmulatorDelays {
  return given.reduce(
    (delays, one) => ({ ...delays, ...(PRESETS.get(one) ?? parseDelay(one)) }),
    DEMO_DELAYS,
  );
}

function parseDelay(given: string): Partial<EmulatorDelays> {
  const [, name = "", value] = /^(\w+)=(\d+)$/.exec(given) ?? [];
  if (value !== undefined && Object.hasOwn(DEMO_DELAYS, name)) return { [name]: Number(value) };
  throw new PackagesError({
    attempted: "reading --delays",
    problem: "it is neither demo, nor fast, nor a delay in milliseconds",
    value: given,
    remedy: `Write demo, fast, or NAME=MILLISECONDS with one of ${Object.keys(DEMO_DELAYS).join(", ")}`,
  });
}
