import type { AccessPolicyProps } from "./AccessPolicyProps";
import { conditionsOf } from "./policyDocument";
import { grantsFor } from "./grants";

/** Each action that a policy allows, with what it is for: a line an action. */
export function policyTable(props: AccessPolicyProps): string {
  const grants = grantsFor(props.tasks, conditionsOf(props));
  const width = Math.max(...grants.map(({ action }) => action.length));
  return grants
    .map(({ action, on, why }) => `${action.padEnd(width)}  ${on.padEnd("domain paths".length)}  ${why}`)
    .join("\n");
}
