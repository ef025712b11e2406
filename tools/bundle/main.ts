import { join } from "node:path";
import { bundleCli } from "./bundleCli";
import { BUNDLED_ENTRIES, bundleEntries } from "./bundleEntries";
import { bundlePlugin } from "./bundlePlugin";
import { pruneLib } from "./pruneLib";

const LIB = join(__dirname, "..", "..", "lib");

async function main(): Promise<void> {
  await bundleEntries(LIB);
  pruneLib(LIB, ["src/index", ...BUNDLED_ENTRIES.map((entry) => `src/${entry}/index`)]);
  await bundleCli();
  const { version, files } = await bundlePlugin();
  console.error(
    `lib/cli, and lib/plugin: the Terraform plugin ${version} (${Object.keys(files).join(", ")})`,
  );
}

void main();
