import { InvalidArgumentError } from "commander";

const MOST_DIGITS = 6;

/** A count of at least one. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text) || text.length > MOST_DIGITS)
    throw new InvalidArgumentError("Write a whole number of at least 1, such as 50.");
  return Number(text);
}
