/** Who brings a domain from the version it serves to the newest version of the package. */
export enum RolloutMode {
  /**
   * Terraform, in the same apply that makes the version: the stack gets the provider plugin, the
   * content of the package, a gate before the association, the rollout behind it, and a check in every plan.
   */
  AUTOMATIC = "automatic",
  /**
   * Somebody else, such as `opensearch-packages rollout` in a pipeline: the stack has resources of the AWS
   * provider only. After a change the domain goes on serving the old content until that happens, and the first apply of a
   * new package may be refused, because the AWS provider before 6.14 does not wait for the copy.
   */
  MANUAL = "manual",
}
