/** What somebody, or a pipeline, does with dictionaries, and needs permissions for. */
export enum AccessTask {
  /** `terraform plan` of a stack, its refresh included. */
  PLAN = "plan",
  /** `terraform apply`: makes, changes and rolls out; the reads of a plan are in it. */
  APPLY = "apply",
  /** `terraform destroy`; the reads of a plan are in it. */
  DESTROY = "destroy",
  /** `opensearch-packages validate`. */
  VALIDATE = "validate",
  /** `opensearch-packages validate --search`: asks the domains too. */
  VALIDATE_SEARCH = "validate-search",
  /** `opensearch-packages verify`. */
  VERIFY = "verify",
  /** `opensearch-packages rollout`. */
  ROLLOUT = "rollout",
  /** `opensearch-packages rollout --until-served`, or `--refresh`: asks the domains too. */
  ROLLOUT_SERVED = "rollout-served",
  /** `opensearch-packages history`. */
  HISTORY = "history",
  /** `opensearch-packages adopt`. */
  ADOPT = "adopt",
}
