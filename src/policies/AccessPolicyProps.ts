import type { AccessTask } from "./AccessTask";

/** Who may do what, where. */
export interface AccessPolicyProps {
  /** What is to be allowed; of several tasks the union. At least one. */
  readonly tasks: AccessTask[];
  /** Twelve digits, or `*` for any account. */
  readonly accountId: string;
  /** The regions of packages and domains, at least one; `*` for any. */
  readonly regions: string[];
  /** The bucket that the files go up to. */
  readonly bucketName: string;
  /** The domains, at least one: names, or patterns with `*`. */
  readonly domainNames: string[];
  /** The objects, as keys or patterns with `*`. @default every object of the bucket */
  readonly objectKeys?: string[];
  /** Whether the stack makes the bucket, as a `DictionaryBucket` does. @default false: it is there */
  readonly makesBucket?: boolean;
  /** Whether the stack sets tags, by a construct's `tags` or the provider's `default_tags`. @default false */
  readonly setsTags?: boolean;
  /** `aws`, `aws-cn`, `aws-us-gov`, … @default that of the first region by its name; `aws` for `*` */
  readonly partition?: string;
}
