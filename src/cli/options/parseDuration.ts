import { InvalidArgumentError } from "commander";
import { parseDurationMs } from "../../contract/duration";

/** A day; also far below where Node's timers overflow and fire at once. */
const LONGEST_MS = 24 * 3_600_000;

/** `90s`, `10m`, `1h30m` in milliseconds. */
export function parseDuration(text: string): number {
  const durationMs = parseDurationMs(text) ?? 0;
  if (durationMs < 1 || durationMs > LONGEST_MS) {
    throw new InvalidArgumentError("Write a duration such as 90s, 10m or 1h30m, at most 24h.");
  }
  return durationMs;
}
