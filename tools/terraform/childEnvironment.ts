/**
 * The environment of a Terraform that must reach the local AWS and nothing else: whatever AWS or Terraform
 * settings the user has (profiles, credentials, workspaces, variables) stay out of it.
 */
export function childEnvironment(
  settings: Readonly<Record<string, string>>,
  environment: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(AWS_|TF_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    NO_PROXY: "127.0.0.1,localhost",
    no_proxy: "127.0.0.1,localhost",
    // A home without a profile: the shared files of ~/.aws must not decide which account a test talks to.
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    AWS_EC2_METADATA_DISABLED: "true",
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    ...settings,
  };
}
