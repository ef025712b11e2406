#!/usr/bin/env node
import { createProgram } from "./program";
import { runProgram } from "./runProgram";
import { whenNobodyReads } from "./whenNobodyReads";

// The SDK's notice about future releases of itself says nothing about the run that a user is looking at.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

whenNobodyReads();

void runProgram(createProgram(...process.argv.slice(2)), process.argv).then((exitCode) => {
  // A request that the SDK would still repeat must not hold up a command that has said all it has to say.
  process.stderr.write("", () => process.stdout.write("", () => process.exit(exitCode)));
});
