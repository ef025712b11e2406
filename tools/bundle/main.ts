import { bundlePlugin } from "./bundlePlugin";

void bundlePlugin().then(({ version, sha256 }) => {
  console.error(`lib/plugin: the Terraform plugin ${version}, sha256 ${sha256}`);
});
