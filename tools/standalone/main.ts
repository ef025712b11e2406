/** `npm run build:standalone`: for every platform; `npm run build:standalone -- linux_amd64 …`: for those named. */
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { buildStandalone } from "./buildStandalone";

const ROOT = join(__dirname, "..", "..");

const named = process.argv.slice(2);
buildStandalone({
  platforms: named.length === 0 ? undefined : named,
  output: join(ROOT, "standalone"),
  cache: join(ROOT, ".cache", "standalone"),
  onWritten: (file) => console.error(`written ${file}`),
}).catch((error: unknown) => {
  if (!(error instanceof PackagesError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
