import { bundlePlugin } from "./bundlePlugin";

void bundlePlugin().then(({ version, files }) => {
  console.error(`lib/plugin: the Terraform plugin ${version}, ${Object.keys(files).join(", ")}`);
});
