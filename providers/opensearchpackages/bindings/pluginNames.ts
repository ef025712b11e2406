/** What Terraform looks for: the name of a provider's executable begins with it. */
export const PLUGIN_NAME = "terraform-provider-opensearchpackages";

/** `linux_amd64`, as Terraform names the platform that this process runs on. */
export function currentPlatform(): string {
  const systems: Readonly<Record<string, string>> = { win32: "windows" };
  const processors: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };
  return `${systems[process.platform] ?? process.platform}_${processors[process.arch] ?? process.arch}`;
}

/** How the file is called that Terraform starts. */
export function executableName(version: string, platform: string): string {
  return `${PLUGIN_NAME}_v${version}${platform.startsWith("windows") ? ".exe" : ""}`;
}

/** How a registry wants the archive of one platform to be called. */
export function archiveName(version: string, platform: string): string {
  return `${PLUGIN_NAME}_${version}_${platform}.zip`;
}

/** The list of the archives' SHA-256, as `sha256sum` prints it. */
export function sumsName(version: string): string {
  return `${PLUGIN_NAME}_${version}_SHA256SUMS`;
}
