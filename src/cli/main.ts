#!/usr/bin/env node
import { ExitCode } from "./ending/ExitCode";
import { createProgram } from "./program";
import { runProgram } from "./runProgram";

// The SDK's notice about future releases of itself says nothing about the run that a user is looking at.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

whenNobodyReads();

void runProgram(createProgram(...process.argv.slice(2)), process.argv).then((exitCode) => {
  // A request that the SDK would still repeat must not hold up a command that has said all it has to say.
  process.stderr.write("", () => process.stdout.write("", () => process.exit(exitCode)));
});

/**
 * What becomes of a process whose words nobody takes any more. A reader of standard output that has seen enough
 * (`| head -1`) is no failure, and says nothing of the verdict: the command goes on to its own exit code. Without
 * standard error nobody could be told anything, and a disk that is full took only a part: both are failures.
 */
function whenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    const remedy = "Make room there, or write somewhere else";
    process.stderr.write(`error: writing to standard output: ${error.message}. ${remedy}.\n`);
    process.exit(ExitCode.FAILED);
  });
  process.stderr.on("error", () => process.exit(ExitCode.FAILED));
}
