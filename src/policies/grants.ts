import type { AccessTask } from "./AccessTask";
import { BUCKET_GRANTS } from "./bucketGrants";
import type { Grant, GrantCondition } from "./Grant";
import { OBJECT_GRANTS } from "./objectGrants";
import { PACKAGE_GRANTS } from "./packageGrants";
import { SEARCH_GRANTS } from "./searchGrants";

/** Every action that any task needs: what policies and docs/iam.md are made from. */
export const GRANTS: readonly Grant[] = [
  ...PACKAGE_GRANTS,
  ...OBJECT_GRANTS,
  ...BUCKET_GRANTS,
  ...SEARCH_GRANTS,
];

/** What a set of tasks needs in a stack of a kind. */
export function grantsFor(
  tasks: readonly AccessTask[],
  conditions: ReadonlySet<GrantCondition>,
): readonly Grant[] {
  return GRANTS.filter(
    (grant) =>
      grant.tasks.some((task) => tasks.includes(task)) &&
      (grant.when === undefined || conditions.has(grant.when)),
  );
}
