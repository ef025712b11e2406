import { REGION_NAME } from "../contract/ServiceSettings";
import { PackagesError } from "../errors";
import type { AccessPolicyProps } from "./AccessPolicyProps";

interface NameRule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly problem: string;
  readonly remedy: string;
}

const ACCOUNT: NameRule = {
  what: "the account",
  pattern: /^(\d{12}|\*)$/,
  problem: "an account is twelve digits, or * for any",
  remedy: "Give the account's number, as `aws sts get-caller-identity` prints it",
};
const REGION: NameRule = {
  what: "a region",
  pattern: new RegExp(`${REGION_NAME.source}|^\\*$`),
  problem: "a region is a name such as eu-west-1, or * for any",
  remedy: "Give the region of the domains",
};
const BUCKET: NameRule = {
  what: "the bucket",
  pattern: /^[a-z0-9][a-z0-9.*-]*$/,
  problem: "a bucket is given by its name, with * for any characters",
  remedy: "Give the bucket's name, not its ARN and not an address",
};
const DOMAIN: NameRule = {
  what: "a domain",
  pattern: /^[a-z*][a-z0-9*-]*$/,
  problem: "a domain is given by its name, with * for any characters",
  remedy: "Give the domain's name, not its ARN and not its endpoint",
};
const KEY: NameRule = {
  what: "an object",
  pattern: /^[^/]/,
  problem: "an object is given by its key, without a slash at the start",
  remedy: "Give the key, such as dictionaries/product-synonyms.txt, or a pattern with *",
};

/** @throws PackagesError for what no policy can be made of */
export function checkPolicyProps(props: AccessPolicyProps): void {
  checkNames(ACCOUNT, [props.accountId]);
  checkNames(REGION, props.regions);
  checkNames(BUCKET, [props.bucketName]);
  checkNames(DOMAIN, props.domainNames);
  if (props.objectKeys !== undefined) checkNames(KEY, props.objectKeys);
  if (props.tasks.length === 0)
    throw refusal("the tasks", "a policy for no task allows nothing", "Name a task");
}

function checkNames(rule: NameRule, names: readonly string[]): void {
  if (names.length === 0) throw refusal(rule.what, `there is none, and ${rule.problem}`, rule.remedy);
  for (const name of names) {
    if (rule.pattern.test(name) || isKnownLater(name)) continue;
    throw refusal(rule.what, rule.problem, rule.remedy, name);
  }
}

/** A reference of Terraform's, or a token of cdktf: its text becomes known in the plan. */
function isKnownLater(name: string): boolean {
  return name.includes("${");
}

function refusal(what: string, problem: string, remedy: string, value?: string): PackagesError {
  return new PackagesError({ attempted: `making a policy: ${what}`, problem, value, remedy });
}
