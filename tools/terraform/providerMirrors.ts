import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { PROGRAMS, type TerraformProgram } from "./TerraformProgram";

/** A provider that a run needs, as `required_providers` names it. */
export interface ProviderRequirement {
  /** `hashicorp/aws`: a source without a host, which each program completes with that of its registry. */
  readonly name: string;
  readonly version: string;
}

/** A filesystem mirror, and the registry whose copy of the provider it holds. */
export interface FoundMirror {
  readonly folder: string;
  readonly host: string;
}

/** Folders to search first, separated like `PATH`. */
export const MIRROR_VARIABLE = "OPENSEARCH_PACKAGES_PROVIDER_MIRROR";

const INSTALL_PREFIXES = ["/opt", "/srv", "/usr/local", "/usr/local/share", "/usr/share", "/usr/local/lib"];

/**
 * The first filesystem mirror that holds the provider, unpacked, for this platform, under the program's own registry
 * or under the other's: the project's own variable first, then the folders that the programs would search
 * themselves, then the folders one level below the usual install prefixes.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function findProviderMirror(
  requirement: ProviderRequirement,
  program: TerraformProgram,
  environment: NodeJS.ProcessEnv = process.env,
): FoundMirror | undefined {
  const others = PROGRAMS.filter((other) => other !== program);
  const hosts = [program, ...others].map(({ registryHost }) => registryHost);
  return candidates(environment)
    .flatMap((folder) => hosts.map((host) => ({ folder: resolve(folder), host })))
    .find(({ folder, host }) => existsSync(join(folder, unpackedPath(requirement, host))));
}

/** Where a filesystem mirror holds the unpacked provider for this platform. */
export function unpackedPath({ name, version }: ProviderRequirement, registryHost: string): string {
  return join(registryHost, name, version, terraformPlatform());
}

/** `linux_amd64`, as Terraform names the platform that it runs on. */
export function terraformPlatform(): string {
  const systems: Partial<Record<NodeJS.Platform, string>> = { win32: "windows" };
  const processors: Record<string, string> = { x64: "amd64", ia32: "386" };
  return `${systems[process.platform] ?? process.platform}_${processors[process.arch] ?? process.arch}`;
}

function candidates(environment: NodeJS.ProcessEnv): string[] {
  const named = (environment[MIRROR_VARIABLE] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...named, ...impliedFolders(environment), ...INSTALL_PREFIXES.flatMap(foldersIn)];
}

function impliedFolders(environment: NodeJS.ProcessEnv): string[] {
  const data = environment["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share");
  const shared = (environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share").split(":");
  return [
    join(homedir(), ".terraform.d", "plugins"),
    join(data, "terraform", "plugins"),
    join(data, "opentofu", "plugins"),
    ...shared.map((folder) => join(folder, "terraform", "plugins")),
  ];
}

function foldersIn(prefix: string): string[] {
  if (!existsSync(prefix)) return [];
  return readdirSync(prefix)
    .map((name) => join(prefix, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}

const LINKED_MIRROR = "provider-mirror";

/**
 * A filesystem mirror that holds the provider as the program looks for it. Where the one found has it under the other
 * program's registry only, a mirror of one link is made in `directory`: the same plugin serves both.
 */
export function mirrorFor(
  requirement: ProviderRequirement,
  program: TerraformProgram,
  directory: string,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const found = findProviderMirror(requirement, program, environment);
  if (found === undefined || found.host === program.registryHost) return found?.folder;
  const linked = join(directory, LINKED_MIRROR);
  const link = join(linked, unpackedPath(requirement, program.registryHost));
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join(found.folder, unpackedPath(requirement, found.host)), link);
  return linked;
}
