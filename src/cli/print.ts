import { plainLine, withoutCommands } from "../contract/plainText";

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

/** Says one line on standard error: progress, what was guessed, what is wrong. */
export function say(line: string): void {
  process.stderr.write(`${plainLine(line)}\n`);
}
