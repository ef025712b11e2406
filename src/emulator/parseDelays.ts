import { PackagesError } from "../errors";
import { DEMO_DELAYS, type EmulatorDelays, FAST_DELAYS } from "./EmulatorOptions";

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
