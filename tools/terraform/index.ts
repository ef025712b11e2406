export { AWS_PROVIDER } from "./cliConfiguration";
export { findTerraform, missingAwsProvider, TERRAFORM_VARIABLE } from "./findTerraform";
export { MIRROR_VARIABLE, terraformPlatform } from "./providerMirrors";
export { OPENTOFU, TERRAFORM, type TerraformProgram } from "./TerraformProgram";
export { type TerraformResult, TerraformRun } from "./TerraformRun";
export { TerraformWorkspace, type TerraformWorkspaceOptions } from "./TerraformWorkspace";
