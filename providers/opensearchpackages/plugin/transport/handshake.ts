/**
 * How Terraform and a plugin find each other: an environment variable that says the parent is Terraform, and
 * one line on stdout that says where the plugin listens.
 *
 * @see https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md
 */
export const MAGIC_COOKIE = {
  name: "TF_PLUGIN_MAGIC_COOKIE",
  value: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
} as const;

/** The PEM certificate that Terraform will present; absent without AutoMTLS. */
export const CLIENT_CERTIFICATE_VARIABLE = "PLUGIN_CLIENT_CERT";

/** The plugin protocol versions that the parent speaks, separated by commas. */
export const PROTOCOL_VERSIONS_VARIABLE = "PLUGIN_PROTOCOL_VERSIONS";

export const PROTOCOL_VERSION = 6;
const CORE_PROTOCOL_VERSION = 1;

/** Why this process was not started by a Terraform that it can talk to; undefined when it was. */
export function refusalOf(environment: NodeJS.ProcessEnv): string | undefined {
  if (environment[MAGIC_COOKIE.name] !== MAGIC_COOKIE.value) {
    return "This is a plugin of Terraform and not meant to be run by hand: `terraform init` finds it, `terraform plan` starts it. To debug it, run it with --debug.";
  }
  const versions = environment[PROTOCOL_VERSIONS_VARIABLE];
  if (versions !== undefined && !versions.split(",").includes(String(PROTOCOL_VERSION))) {
    return `This plugin speaks version ${PROTOCOL_VERSION} of the plugin protocol, and this Terraform only ${versions}. Use Terraform 1.0 or later.`;
  }
  return undefined;
}

/** The one line for stdout. Go reads the certificate as DER in base64 without padding. */
export function handshakeLine(port: number, certificate: string | undefined): string {
  const encoded = certificate?.replaceAll(/-----[A-Z ]+-----|\s/g, "").replace(/=+$/, "") ?? "";
  return `${CORE_PROTOCOL_VERSION}|${PROTOCOL_VERSION}|tcp|127.0.0.1:${port}|grpc|${encoded}\n`;
}
