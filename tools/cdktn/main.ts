/** `npm run pack:cdktn`: the built package for CDK Terrain, in dist/. */
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { packPackage } from "./packPackage";

const ROOT = join(__dirname, "..", "..");

try {
  console.log(packPackage(ROOT, join(ROOT, ".cache", "cdktn"), join(ROOT, "dist")));
} catch (error) {
  if (!(error instanceof PackagesError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
