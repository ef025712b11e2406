import { spawnSync } from "node:child_process";
import { AWS_PROVIDER } from "./cliConfiguration";
import { findProviderMirror, MIRROR_VARIABLE } from "./providerMirrors";
import { programIn, TERRAFORM, type TerraformProgram } from "./TerraformProgram";

/** The variable that names another binary than the `terraform` on PATH, such as `tofu`. */
export const TERRAFORM_VARIABLE = "OPENSEARCH_PACKAGES_TERRAFORM";

/** A Terraform or OpenTofu that can be run, or the sentence that says why there is none. */
export type TerraformAvailability =
  | { readonly binary: string; readonly version: string; readonly program: TerraformProgram }
  | { readonly binary: undefined; readonly why: string };

/** Looks for the `terraform` binary, or the one that {@link TERRAFORM_VARIABLE} names, and asks it what it is. */
export function findTerraform(environment: NodeJS.ProcessEnv = process.env): TerraformAvailability {
  const binary = environment[TERRAFORM_VARIABLE] ?? TERRAFORM.command;
  const asked = spawnSync(binary, ["version"], {
    encoding: "utf8",
    env: { ...environment, TF_CLI_CONFIG_FILE: "/dev/null", CHECKPOINT_DISABLE: "1" },
  });
  if (asked.error !== undefined || asked.status !== 0) {
    return none(
      `\`${binary} version\` does not run; install it from developer.hashicorp.com/terraform/install or opentofu.org`,
    );
  }
  const found = programIn(asked.stdout);
  return found === undefined
    ? none(`\`${binary} version\` names neither Terraform nor OpenTofu`)
    : { binary, ...found };
}

function none(why: string): TerraformAvailability {
  return { binary: undefined, why: `no Terraform: ${why}` };
}

/**
 * Why `init` could not get the AWS provider here, or undefined when it can. The program's registry is only
 * asked for its discovery document: the provider itself is 700 MB.
 */
export function missingAwsProvider(
  program: TerraformProgram,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  if (findProviderMirror(AWS_PROVIDER, program, environment) !== undefined) return undefined;
  if (registryAnswers(program.registryHost)) return undefined;
  return `no AWS provider: ${AWS_PROVIDER.name} ${AWS_PROVIDER.version} is in no local mirror and ${program.name}'s registry does not answer; name a mirror in ${MIRROR_VARIABLE}`;
}

/** In a child process, because the answer decides synchronously which tests are defined. */
function registryAnswers(host: string): boolean {
  const question =
    `fetch('https://${host}/.well-known/terraform.json',{signal:AbortSignal.timeout(8000)})` +
    ".then((answer)=>process.exit(answer.ok?0:1),()=>process.exit(1))";
  return spawnSync(process.execPath, ["-e", question], { stdio: "ignore" }).status === 0;
}
