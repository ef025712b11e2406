import { findTerraform, OPENTOFU, TERRAFORM_VARIABLE } from "../../tools/terraform";

/** An OpenTofu that can be run, or the sentence that says why there is none. */
export type OpenTofuAvailability =
  | { readonly binary: string; readonly version: string }
  | { readonly binary: undefined; readonly why: string };

/** The program that `OPENSEARCH_PACKAGES_TERRAFORM` names when it is OpenTofu, or the `tofu` on PATH. */
export function findOpenTofu(environment: NodeJS.ProcessEnv = process.env): OpenTofuAvailability {
  for (const binary of [environment[TERRAFORM_VARIABLE], OPENTOFU.command]) {
    if (binary === undefined) continue;
    const found = findTerraform({ ...environment, [TERRAFORM_VARIABLE]: binary });
    if (found.binary !== undefined && found.program === OPENTOFU) return found;
  }
  return {
    binary: undefined,
    why: `no OpenTofu: \`tofu\` is not on PATH, and ${TERRAFORM_VARIABLE} does not name one`,
  };
}
