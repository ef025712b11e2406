/** Who brings a domain from the version it serves to the newest version of the package. */
export enum RolloutMode {
  /**
   * Terraform, in the same apply that makes the version: the stack gets the provider plugin, a gate before the
   * association, the rollout behind it, and a check in every plan.
   */
  AUTOMATIC = "automatic",
  /**
   * Somebody else, such as `opensearch-packages rollout` in a pipeline: the stack has resources of the AWS
   * provider only. After a change the domain goes on serving the old content until that happens.
   */
  MANUAL = "manual",
}
