import type { AccessPolicyProps } from "./AccessPolicyProps";
import { checkPolicyProps } from "./checkPolicyProps";
import { policyDocument } from "./policyDocument";

/** IAM policies of least privilege for what is done with dictionaries. */
export class AccessPolicy {
  /**
   * The policy document for tasks, as JSON: what Terraform, the AWS provider, its plugin and the commands call in them,
   * on resources as narrow as IAM knows them, and nothing else. It does not cover the state's backend, and roles that a
   * provider assumes.
   *
   * @throws PackagesError when a name is none, or there is no task
   * @example
   * new IamPolicy(stack, "dictionaries", {
   *   policy: AccessPolicy.json({
   *     tasks: [AccessTask.PLAN, AccessTask.VALIDATE],
   *     accountId: "123456789012",
   *     regions: ["eu-west-1"],
   *     bucketName: "acme-search-dictionaries",
   *     domainNames: ["search-prod"],
   *   }),
   * });
   */
  static json(props: AccessPolicyProps): string {
    checkPolicyProps(props);
    return JSON.stringify(policyDocument(props), null, 2);
  }

  private constructor() {}
}
