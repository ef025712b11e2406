#!/usr/bin/env node
import { createProgram } from "./program";
import { runProgram } from "./runProgram";

// The SDK's notice about future releases of itself says nothing about the run that a user is looking at.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

// A reader that has seen enough (`| head`) is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

void runProgram(createProgram(process.argv[2]), process.argv).then((exitCode) => {
  // A request that the SDK would still repeat must not hold up a command that has said all it has to say.
  process.stderr.write("", () => process.stdout.write("", () => process.exit(exitCode)));
});
