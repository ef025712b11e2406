import { ExitCode } from "./ExitCode";

/**
 * What becomes of a process whose words nobody takes any more. A reader of standard output that has seen enough
 * (`| head -1`) is no failure, and says nothing of the verdict: the command goes on to its own exit code. Without
 * standard error nobody could be told anything, and a disk that is full took only a part: both are failures.
 */
export function whenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    const remedy = "Make room there, or write somewhere else";
    process.stderr.write(`error: writing to standard output: ${error.message}. ${remedy}.\n`);
    process.exit(ExitCode.FAILED);
  });
  process.stderr.on("error", () => process.exit(ExitCode.FAILED));
}
