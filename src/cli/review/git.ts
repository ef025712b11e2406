import { execFile } from "node:child_process";
import { PackagesError } from "../../errors";
import { commandSignal } from "../interrupts";

const LARGEST_OUTPUT_BYTES = 64 * 2 ** 20;

/**
 * What git prints, asked without a shell and in the working directory: names from a repository are words of a command
 * and never a command.
 *
 * @param attempted for the message
 * @throws PackagesError in git's own words
 */
export function git(args: readonly string[], attempted: string): Promise<Buffer> {
  const signal = commandSignal();
  const options = {
    encoding: "buffer" as const,
    maxBuffer: LARGEST_OUTPUT_BYTES,
    signal,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
  };
  return new Promise((resolve, reject) => {
    execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else
        reject(
          signal.aborted ? (signal.reason as Error) : refused(error, stderr.toString("utf8"), attempted),
        );
    });
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
