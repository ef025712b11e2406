import { InvalidArgumentError } from "commander";
import { parseDurationMs } from "../../contract/duration";
import { isEngineVersion } from "../../dictionary/isEngineVersion";

/** Gathers the values of an option that can be given several times; commander calls it once for each. */
export function collectText(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}

const MOST_DIGITS = 6;

/** A count of at least one. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text) || text.length > MOST_DIGITS)
    throw new InvalidArgumentError("Write a whole number of at least 1, such as 50.");
  return Number(text);
}

const UNIT_BYTES: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Far beyond any dictionary, and within what a buffer can hold. */
const LARGEST_BYTES = 2 * 1024 ** 3;

/** `500k`, `50m`, `1g`, or bytes: a size, in bytes. */
export function parseSize(text: string): number {
  const [, number, unit = ""] = /^(\d+)([kmg]?)$/i.exec(text) ?? [];
  const bytes = number === undefined ? 0 : Number(number) * (UNIT_BYTES[unit.toLowerCase()] ?? 1);
  if (bytes < 1 || bytes > LARGEST_BYTES)
    throw new InvalidArgumentError("Write a size such as 500k, 50m or 1g, at most 2g.");
  return bytes;
}

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

/** An option's value that must be a whole address. @throws InvalidArgumentError which commander prints with the option */
export function parseUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new InvalidArgumentError("It must be a whole address, such as http://127.0.0.1:4566.");
  }
  return value;
}

/** Reads `--engine`: an engine that is not understood would pass for the newest, and its refusals be missed. */
export function parseEngineVersion(argument: string): string {
  if (isEngineVersion(argument)) return argument;
  throw new InvalidArgumentError("Write it as the service does: OpenSearch_2.19.");
}
