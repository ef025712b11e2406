/**
 * Settings of the AWS provider that decide on credentials or on the way to the API, which the plugin takes from
 * the environment only, and what to do instead. Left out in silence they would send the plugin elsewhere than the
 * AWS provider: another account, or an endpoint that a rule of the company forbids.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs#argument-reference
 */
export const REFUSED_ARGUMENTS: Readonly<Record<string, string>> = {
  assume_role_with_web_identity: "set AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE in the environment",
  shared_config_files: "set AWS_CONFIG_FILE in the environment",
  shared_credentials_files: "set AWS_SHARED_CREDENTIALS_FILE in the environment",
  use_fips_endpoint: "set AWS_USE_FIPS_ENDPOINT=true in the environment",
  use_dualstack_endpoint: "set AWS_USE_DUALSTACK_ENDPOINT=true in the environment",
  custom_ca_bundle: "set AWS_CA_BUNDLE and NODE_EXTRA_CA_CERTS in the environment",
  http_proxy: "run Terraform where the API is reached without a proxy",
  https_proxy: "run Terraform where the API is reached without a proxy",
};

/** The same for its block `assume_role`: what narrows or tags the session of the role. */
export const REFUSED_ROLE_ARGUMENTS: Readonly<Record<string, string>> = {
  policy_arns: "give the session policy as policy",
  source_identity: "assume the role before Terraform runs",
  tags: "assume the role before Terraform runs",
  transitive_tag_keys: "assume the role before Terraform runs",
};
