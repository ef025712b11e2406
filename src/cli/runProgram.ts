import { type Command, CommanderError } from "commander";
import { plainLine } from "../contract/plainText";
import { PackagesError } from "../errors";
import { onRequests, type RequestEvent } from "../service/exchange/requestEvents";
import { ExitCode } from "./ending/ExitCode";
import { interruptible } from "./ending/interrupts";
import { isLoud, loudnessOfEnvironment, setLoudness } from "./terminal/loudness";
import { detail, say } from "./terminal/print";

/**
 * Runs the program and returns the exit code of the process. An action that fails throws: a
 * {@link PackagesError} is printed as its one message; an action that has findings sets
 * `process.exitCode` to {@link ExitCode.FINDINGS}. An interrupt aborts the `commandSignal()` of the action.
 */
export async function runProgram(program: Command, argv: readonly string[]): Promise<number> {
  process.exitCode = ExitCode.CLEAN;
  prepare(program);
  try {
    setLoudness(loudnessOfEnvironment());
    await tellingRequests(() => interruptible(() => program.parseAsync([...argv])));
    return Number(process.exitCode);
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** Commander throws instead of ending the process, and says an argument back without what it would do to a terminal. */
function prepare(command: Command): void {
  command.exitOverride();
  command.configureOutput({ outputError: (message, write) => write(`${plainLine(message.trimEnd())}\n`) });
  command.commands.forEach(prepare);
}

function exitCodeOf(error: unknown): number {
  // Commander has already printed its message (or the help, or the version).
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.CLEAN : ExitCode.FAILED;
  say(messageOf(error));
  if (isLoud("debug") && error instanceof Error) traced(error);
  return ExitCode.FAILED;
}

function traced({ stack = "" }: Error): void {
  stack.split("\n").forEach(say);
}

function messageOf(error: unknown): string {
  if (error instanceof PackagesError) return `error: ${error.message}`;
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `error: an unexpected failure: ${reason}. ` +
    `This is a defect of opensearch-packages; run again with --debug and report what it prints.`
  );
}

/** Says every request that is made while work runs, where the user wants to hear it. */
async function tellingRequests<T>(work: () => Promise<T>): Promise<T> {
  const end = onRequests((request) => {
    if (isLoud("verbose")) detail(requestLine(request));
  });
  try {
    return await work();
  } finally {
    end();
  }
}

function requestLine({
  service,
  operation,
  host,
  method,
  status,
  failure,
  durationMs,
}: RequestEvent): string {
  const outcome = failure ?? `status ${status}`;
  const took = `${Math.round(durationMs)} ms`;
  const told = isLoud("debug") ? `${method}, ${outcome}, ${took}` : took;
  return `asked ${host}: ${service} ${operation}: ${told}`;
}
