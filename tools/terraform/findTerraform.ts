import { spawnSync } from "node:child_process";
import { AWS_PROVIDER } from "./cliConfiguration";
import { findProviderMirror, MIRROR_VARIABLE } from "./providerMirrors";

/** The variable that names another binary than the `terraform` on PATH. */
export const TERRAFORM_VARIABLE = "OPENSEARCH_PACKAGES_TERRAFORM";

/** A Terraform that can be run, or the sentence that says why there is none. */
export type TerraformAvailability =
  | { readonly binary: string; readonly version: string }
  | { readonly binary: undefined; readonly why: string };

/** Looks for the `terraform` binary and asks it for its version. */
export function findTerraform(environment: NodeJS.ProcessEnv = process.env): TerraformAvailability {
  const binary = environment[TERRAFORM_VARIABLE] ?? "terraform";
  const asked = spawnSync(binary, ["version", "-json"], {
    encoding: "utf8",
    env: { ...environment, TF_CLI_CONFIG_FILE: "/dev/null", CHECKPOINT_DISABLE: "1" },
  });
  if (asked.error !== undefined || asked.status !== 0) {
    return {
      binary: undefined,
      why: `no Terraform: \`${binary} version\` does not run; install it from developer.hashicorp.com/terraform/install`,
    };
  }
  return { binary, version: (JSON.parse(asked.stdout) as { terraform_version: string }).terraform_version };
}

/**
 * Why `terraform init` could not get the AWS provider here, or undefined when it can. The registry is only
 * asked for its discovery document: the provider itself is 700 MB.
 */
export function missingAwsProvider(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (findProviderMirror(AWS_PROVIDER, environment) !== undefined || registryAnswers()) return undefined;
  return `no AWS provider: hashicorp/aws ${AWS_PROVIDER.version} is in no local mirror and the registry does not answer; name a mirror in ${MIRROR_VARIABLE}`;
}

/** In a child process, because the answer decides synchronously which tests are defined. */
function registryAnswers(): boolean {
  const question =
    "fetch('https://registry.terraform.io/.well-known/terraform.json',{signal:AbortSignal.timeout(8000)})" +
    ".then((answer)=>process.exit(answer.ok?0:1),()=>process.exit(1))";
  return spawnSync(process.execPath, ["-e", question], { stdio: "ignore" }).status === 0;
}
