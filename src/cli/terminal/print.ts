import { plainLine, withoutCommands } from "../../contract/plainText";
import { isLoud } from "./loudness";

/**
 * Prints text for people: nothing in it is a command for the CI system whose log it may stand in. The parts of
 * others in it went through {@link plainLine} when it was put together.
 */
export function printText(text: string): void {
  process.stdout.write(withoutCommands(text));
}

/** Prints what has a syntax of its own (JSON, SARIF, XML, workflow commands), whose writer made it safe. */
export function printExactly(text: string): void {
  process.stdout.write(text);
}

/** Says one line on standard error that belongs to the answer: what is wrong, what is not proven. */
export function say(line: string): void {
  process.stderr.write(`${plainLine(line)}\n`);
}

/** Says what is good to know, and no part of the answer: progress, what was guessed. Not with `--quiet`. */
export function note(line: string): void {
  if (isLoud("normal")) say(line);
}

/** Says what is done behind the scenes, with `--verbose` and `--debug`. */
export function detail(line: string): void {
  if (isLoud("verbose")) say(line);
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
