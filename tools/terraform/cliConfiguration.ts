import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { mirrorFor, type ProviderRequirement } from "./providerMirrors";
import { PROGRAMS, type TerraformProgram } from "./TerraformProgram";

/** The `hashicorp/aws` that the pinned bindings are generated from. */
export const AWS_PROVIDER: ProviderRequirement = { name: "hashicorp/aws", version: "5.100.0" };

/**
 * The CLI configuration for a child process. A configuration that the user has is the user's will and stays in
 * force; without one, a file is written into `directory` that names the mirror found and the plugins that
 * travel in the stack, and leaves the rest to the registry.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation
 */
export function cliConfigurationFor(
  directory: string,
  program: TerraformProgram,
  environment: NodeJS.ProcessEnv = process.env,
): { file: string; mirror: string | undefined } {
  const own = ownConfiguration(program, environment);
  if (own !== undefined) return { file: own, mirror: undefined };
  mkdirSync(directory, { recursive: true });
  const mirror = mirrorFor(AWS_PROVIDER, program, directory, environment);
  const file = join(directory, "terraform.rc");
  writeFileSync(file, mirror === undefined ? "" : providerInstallation(mirror, directory));
  return { file, mirror };
}

function ownConfiguration(program: TerraformProgram, environment: NodeJS.ProcessEnv): string | undefined {
  const named = environment["TF_CLI_CONFIG_FILE"];
  const files = named === undefined ? defaultFiles(program, environment) : [named];
  return files.find((file) => existsSync(file));
}

/** Where the program itself looks; of OpenTofu's folder only it knows. */
function defaultFiles(program: TerraformProgram, environment: NodeJS.ProcessEnv): string[] {
  const home = environment["HOME"] ?? homedir();
  const shared = environment["XDG_CONFIG_HOME"];
  const inHome = program.configurationFiles.map((name) => join(home, name));
  return program.name === "OpenTofu" && shared ? [...inHome, join(shared, "opentofu", "tofurc")] : inHome;
}

/** The sources name both hosts: whichever program reads the file, the mirror is asked and no registry. */
function providerInstallation(mirror: string, directory: string): string {
  const plugins = join(directory, "terraform.d", "plugins");
  const sources = PROGRAMS.map(({ registryHost }) => `${registryHost}/${AWS_PROVIDER.name}`);
  return [
    "provider_installation {",
    ...method("filesystem_mirror", mirror, "include", ...sources),
    ...method("filesystem_mirror", plugins, "include", "terraform.local/*/*"),
    ...method("direct", undefined, "exclude", ...sources, "terraform.local/*/*"),
    "}",
    "",
  ].join("\n");
}

function method(kind: string, path: string | undefined, filter: string, ...sources: string[]): string[] {
  const where = path === undefined ? [] : [`    path    = ${JSON.stringify(path)}`];
  return [`  ${kind} {`, ...where, `    ${filter} = ${JSON.stringify(sources)}`, "  }"];
}
