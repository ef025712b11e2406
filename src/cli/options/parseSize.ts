import { InvalidArgumentError } from "commander";

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
