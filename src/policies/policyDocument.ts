import type { AccessPolicyProps } from "./AccessPolicyProps";
import type { Grant, GrantCondition, GrantedOn } from "./Grant";
import { grantsFor } from "./grants";
import { resourcesOf } from "./resourceNames";

/** A statement as IAM reads it. */
export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: { readonly StringEquals: { readonly "aws:RequestedRegion": readonly string[] } };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly PolicyStatement[];
}

const SIDS: Readonly<Record<GrantedOn, string>> = {
  packages: "Packages",
  domains: "Domains",
  "domain paths": "DomainPaths",
  bucket: "Bucket",
  object: "Objects",
};

/** One statement for each set of resources, in the order of the register. */
export function policyDocument(props: AccessPolicyProps): PolicyDocument {
  const groups = new Map<string, Grant[]>();
  for (const grant of grantsFor(props.tasks, conditionsOf(props))) {
    const sid = sidOf(grant);
    groups.set(sid, [...(groups.get(sid) ?? []), grant]);
  }
  const Statement = [...groups].map(([sid, grants]) => statement(sid, grants, props));
  return { Version: "2012-10-17", Statement };
}

/** Paths are of their action: what may be read by GET may not be written by POST. */
function sidOf({ on, action }: Grant): string {
  return on === "domain paths" ? `${SIDS[on]}${action.replace("es:ESHttp", "")}` : SIDS[on];
}

function statement(sid: string, grants: readonly Grant[], props: AccessPolicyProps): PolicyStatement {
  const actions = new Set(grants.map(({ action }) => action));
  const resources = new Set(grants.flatMap((grant) => resourcesOf(grant, props)));
  const allowed = {
    Sid: sid,
    Effect: "Allow",
    Action: [...actions].sort(),
    Resource: [...resources],
  } as const;
  const isAnywhere = grants.every(({ on }) => on === "packages");
  return isAnywhere && !props.regions.includes("*") ? { ...allowed, ...inRegions(props.regions) } : allowed;
}

/**
 * Actions that have no resource can still be held to regions.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
 */
function inRegions(regions: readonly string[]): Pick<PolicyStatement, "Condition"> {
  return { Condition: { StringEquals: { "aws:RequestedRegion": regions } } };
}

/** In which kinds of stack the policy is to hold. */
export function conditionsOf({ makesBucket, setsTags }: AccessPolicyProps): ReadonlySet<GrantCondition> {
  const bucket = makesBucket === true ? "the stack makes the bucket" : "the bucket is there already";
  const held = new Set<GrantCondition>([bucket]);
  if (setsTags === true) held.add("the stack sets tags");
  return held;
}

/** Each action that a policy allows, with what it is for: a line an action. */
export function policyTable(props: AccessPolicyProps): string {
  const grants = grantsFor(props.tasks, conditionsOf(props));
  const width = Math.max(...grants.map(({ action }) => action.length));
  return grants
    .map(({ action, on, why }) => `${action.padEnd(width)}  ${on.padEnd("domain paths".length)}  ${why}`)
    .join("\n");
}
