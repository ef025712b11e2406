import { InvalidArgumentError } from "commander";

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A day; also far below where Node's timers overflow and fire at once. */
const LONGEST_MS = 24 * 3_600_000;

/** `90s`, `10m`, `1h30m` in milliseconds. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|s|m|h)/g)];
  const whole = parts.map(([part]) => part).join("") === text && parts.length > 0;
  const durationMs = parts.reduce(
    (sum, [, number, unit]) => sum + Number(number) * (UNIT_MS[unit ?? ""] ?? 0),
    0,
  );
  if (!whole || durationMs === 0 || durationMs > LONGEST_MS) {
    throw new InvalidArgumentError("Write a duration such as 90s, 10m or 1h30m, at most 24h.");
  }
  return durationMs;
}
