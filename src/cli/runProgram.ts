import { type Command, CommanderError } from "commander";
import { PackagesError } from "../errors";
import { ExitCode } from "./ExitCode";

/** Set to anything, the stack trace of a failure is printed too. */
export const TRACE_VARIABLE = "OPENSEARCH_PACKAGES_TRACE";

/**
 * Runs the program and returns the exit code of the process. An action that fails throws: a
 * {@link PackagesError} is printed as its one message; an action that has findings sets
 * `process.exitCode` to {@link ExitCode.FINDINGS}.
 */
export async function runProgram(program: Command, argv: readonly string[]): Promise<number> {
  process.exitCode = ExitCode.CLEAN;
  throwInsteadOfExit(program);
  try {
    await program.parseAsync([...argv]);
    return Number(process.exitCode);
  } catch (error) {
    return exitCodeOf(error);
  }
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  command.commands.forEach(throwInsteadOfExit);
}

function exitCodeOf(error: unknown): number {
  // Commander has already printed its message (or the help, or the version).
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.CLEAN : ExitCode.FAILED;
  process.stderr.write(`${messageOf(error)}\n`);
  if (process.env[TRACE_VARIABLE] !== undefined && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ""}\n`);
  }
  return ExitCode.FAILED;
}

function messageOf(error: unknown): string {
  if (error instanceof PackagesError) return `error: ${error.message}`;
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `error: an unexpected failure: ${reason}. ` +
    `This is a defect of opensearch-packages; run again with ${TRACE_VARIABLE}=1 and report what it prints.`
  );
}
