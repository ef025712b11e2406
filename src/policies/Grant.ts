import type { AccessTask } from "./AccessTask";

/**
 * What an action is allowed on, as narrow as the Service Authorization Reference has a resource for it: packages are no
 * resources there, so actions on packages alone are allowed on all of them.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonopensearchservice.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export type GrantedOn = "packages" | "domains" | "domain paths" | "bucket" | "object";

/** When an action is needed; without one, always. */
export type GrantCondition =
  "the stack makes the bucket" | "the bucket is there already" | "the stack sets tags";

/** One action that tasks need. */
export interface Grant {
  /** As in a policy: `es:AssociatePackage`. */
  readonly action: string;
  readonly on: GrantedOn;
  readonly tasks: readonly AccessTask[];
  /** Whose call it is and what for: a sentence without a full stop. */
  readonly why: string;
  /** Of a domain's own API, with `*` for any name of an index. @default none, but for `domain paths` */
  readonly paths?: readonly string[];
  readonly when?: GrantCondition;
  /** Why no call of the versions that are tested shows that it is needed. @default a call shows it */
  readonly unseen?: string;
}
