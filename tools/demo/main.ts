import { PackagesError } from "../../src/errors";
import { Demo } from "./Demo";
import { Narrator } from "./Narrator";

// The SDK's notice about its future releases would stand in the middle of the story.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

/** `npm run demo [-- --keep]` */
async function main(keep: boolean): Promise<number> {
  const demo = new Demo(new Narrator());
  let interrupted = false;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        interrupted = true;
        resolve();
      });
    }
  });
  const story = demo
    .run()
    .then(() => (keep ? demo.keep() : demo.destroy()))
    .catch((error: unknown) => {
      // An interrupted Terraform fails, and that is no news.
      if (!interrupted) throw error;
    });
  try {
    await Promise.race([story, stopped]);
    return interrupted && !keep ? 130 : 0;
  } finally {
    await demo.cleanUp();
  }
}

main(process.argv.includes("--keep")).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(error instanceof PackagesError ? `error: ${error.message}` : error);
    process.exit(1);
  },
);
