import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { findProviderMirror, type ProviderRequirement } from "./providerMirrors";

/** The `hashicorp/aws` that the pinned bindings are generated from. */
export const AWS_PROVIDER: ProviderRequirement = {
  source: "registry.terraform.io/hashicorp/aws",
  version: "5.100.0",
};

/**
 * The CLI configuration for a child process. A configuration that the user has is the user's will and stays in
 * force; without one, a file is written into `directory` that names the mirror found and the plugins that
 * travel in the stack, and leaves the rest to the registry.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation
 */
export function cliConfigurationFor(
  directory: string,
  environment: NodeJS.ProcessEnv = process.env,
): { file: string; mirror: string | undefined } {
  const own = ownConfiguration(environment);
  if (own !== undefined) return { file: own, mirror: undefined };
  const mirror = findProviderMirror(AWS_PROVIDER, environment);
  const file = join(directory, "terraform.rc");
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, mirror === undefined ? "" : providerInstallation(mirror, directory));
  return { file, mirror };
}

function ownConfiguration(environment: NodeJS.ProcessEnv): string | undefined {
  const named = environment["TF_CLI_CONFIG_FILE"];
  const files = named === undefined ? [join(homedir(), ".terraformrc")] : [named];
  return files.find((file) => existsSync(file));
}

function providerInstallation(mirror: string, directory: string): string {
  const plugins = join(directory, "terraform.d", "plugins");
  return [
    "provider_installation {",
    ...method("filesystem_mirror", mirror, "include", AWS_PROVIDER.source),
    ...method("filesystem_mirror", plugins, "include", "terraform.local/*/*"),
    ...method("direct", undefined, "exclude", AWS_PROVIDER.source, "terraform.local/*/*"),
    "}",
    "",
  ].join("\n");
}

function method(kind: string, path: string | undefined, filter: string, ...sources: string[]): string[] {
  const where = path === undefined ? [] : [`    path    = ${JSON.stringify(path)}`];
  return [`  ${kind} {`, ...where, `    ${filter} = ${JSON.stringify(sources)}`, "  }"];
}
