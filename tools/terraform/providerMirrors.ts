import { existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** A provider that a run needs, as `required_providers` names it. */
export interface ProviderRequirement {
  /** `registry.terraform.io/hashicorp/aws` */
  readonly source: string;
  readonly version: string;
}

/** Folders to search first, separated like `PATH`. */
export const MIRROR_VARIABLE = "OPENSEARCH_PACKAGES_PROVIDER_MIRROR";

const INSTALL_PREFIXES = ["/opt", "/srv", "/usr/local", "/usr/local/share", "/usr/share", "/usr/local/lib"];

/**
 * The first filesystem mirror that holds the provider, unpacked, for this platform: the project's own variable
 * first, then the folders that Terraform would search itself, then the folders one level below the usual
 * install prefixes.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function findProviderMirror(
  requirement: ProviderRequirement,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const held = join(requirement.source, requirement.version, terraformPlatform());
  return candidates(environment).find((folder) => existsSync(join(folder, held)));
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
    ...shared.map((folder) => join(folder, "terraform", "plugins")),
  ];
}

function foldersIn(prefix: string): string[] {
  if (!existsSync(prefix)) return [];
  return readdirSync(prefix)
    .map((name) => join(prefix, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
}
