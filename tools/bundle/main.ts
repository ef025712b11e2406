import { bundleCli } from "./bundleCli";
import { bundlePlugin } from "./bundlePlugin";

async function main(): Promise<void> {
  await bundleCli();
  const { version, files } = await bundlePlugin();
  console.error(
    `lib/cli, and lib/plugin: the Terraform plugin ${version} (${Object.keys(files).join(", ")})`,
  );
}

void main();
