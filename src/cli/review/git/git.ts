import { execFile } from "node:child_process";
import { PackagesError } from "../../../errors";
import { commandSignal } from "../../ending/interrupts";

const LARGEST_OUTPUT_BYTES = 256 * 2 ** 20;

/** It neither locks nor asks, and shows what commits have, without what a clone puts in its place. */
const OWN_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  LC_ALL: "C",
};

/** What a call has beside its words. */
export interface GitCall {
  /** @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** For standard input. @default nothing */
  readonly input?: string;
}

/**
 * What git prints, asked without a shell and in the working directory: names from a repository are words of a command
 * and never a command.
 *
 * @param attempted for the message
 * @throws PackagesError in git's own words
 */
export function git(
  args: readonly string[],
  attempted: string,
  { environment, input = "" }: GitCall = {},
): Promise<Buffer> {
  const signal = commandSignal();
  const options = {
    encoding: "buffer" as const,
    maxBuffer: LARGEST_OUTPUT_BYTES,
    signal,
    env: { ...process.env, ...OWN_ENVIRONMENT, ...environment },
  };
  return new Promise((resolve, reject) => {
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else
        reject(
          signal.aborted ? (signal.reason as Error) : refused(error, stderr.toString("utf8"), attempted),
        );
    });
    // What ends before it has read all says so by its exit code.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

function refused(cause: Error, stderr: string, attempted: string): PackagesError {
  const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
  const [first = cause.message] = stderr.trim().split("\n");
  return new PackagesError({
    attempted,
    problem: isMissing ? "there is no git on the PATH" : first,
    remedy: isMissing
      ? "Install git, or compare two files with `opensearch-packages diff`"
      : "Run in a clone that has both commits: in a pipeline, fetch the whole history (`fetch-depth: 0`)",
    cause,
  });
}
