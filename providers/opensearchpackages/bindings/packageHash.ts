import { createHash } from "node:crypto";
import type { PluginFile } from "./PluginFiles";

/**
 * What `.terraform.lock.hcl` says of the files of a provider for one platform: `h1:` and a hash over their names and
 * contents.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/dependency-lock#h1
 */
export function packageHash(files: readonly PluginFile[]): string {
  const lines = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, content }) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}
