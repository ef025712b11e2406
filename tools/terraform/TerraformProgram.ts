/** One of the two programs that run the same stacks, and what differs between them. */
export interface TerraformProgram {
  readonly name: "Terraform" | "OpenTofu";
  /** What people type. */
  readonly command: "terraform" | "tofu";
  /** The registry that a source without a host means: `hashicorp/aws` is in another place for each. */
  readonly registryHost: string;
  /** Files of the user's settings, as paths in the home folder; the first that is there is in force. */
  readonly configurationFiles: readonly string[];
}

/** @see https://developer.hashicorp.com/terraform/cli/config/config-file */
export const TERRAFORM: TerraformProgram = {
  name: "Terraform",
  command: "terraform",
  registryHost: "registry.terraform.io",
  configurationFiles: [".terraformrc"],
};

/** @see https://opentofu.org/docs/cli/config/config-file/ */
export const OPENTOFU: TerraformProgram = {
  name: "OpenTofu",
  command: "tofu",
  registryHost: "registry.opentofu.org",
  configurationFiles: [".tofurc", ".terraformrc"],
};

export const PROGRAMS: readonly TerraformProgram[] = [TERRAFORM, OPENTOFU];

/**
 * Which program it is, and of which version, by a line of what its command `version` prints: the JSON form of both calls
 * the version `terraform_version`. OpenTofu prints its warnings in front of it. Undefined for a program that is neither.
 */
export function programIn(
  printed: string,
): { readonly program: TerraformProgram; readonly version: string } | undefined {
  const [, name, version] = /^(Terraform|OpenTofu) v(\d\S*)/m.exec(printed) ?? [];
  const program = PROGRAMS.find((one) => one.name === name);
  return program === undefined || version === undefined ? undefined : { program, version };
}
