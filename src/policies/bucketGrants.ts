import { AccessTask } from "./AccessTask";
import type { Grant, GrantCondition } from "./Grant";

const { PLAN, APPLY, DESTROY } = AccessTask;

const MADE_HERE = { on: "bucket", when: "the stack makes the bucket" as GrantCondition } as const;

/** The AWS provider reads every setting of a bucket that is in its state, those that nobody has set included. */
const READ_SETTINGS = [
  "s3:GetAccelerateConfiguration",
  "s3:GetBucketAcl",
  "s3:GetBucketCORS",
  "s3:GetBucketLogging",
  "s3:GetBucketObjectLockConfiguration",
  "s3:GetBucketOwnershipControls",
  "s3:GetBucketPolicy",
  "s3:GetBucketPublicAccessBlock",
  "s3:GetBucketRequestPayment",
  "s3:GetBucketTagging",
  "s3:GetBucketVersioning",
  "s3:GetBucketWebsite",
  "s3:GetEncryptionConfiguration",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
];

/** What a `DictionaryBucket` sets; taking a setting back is the same action as setting it, but for the policy. */
const WRITTEN_SETTINGS = [
  "s3:PutBucketOwnershipControls",
  "s3:PutBucketPublicAccessBlock",
  "s3:PutBucketVersioning",
  "s3:PutEncryptionConfiguration",
  "s3:PutLifecycleConfiguration",
];

/** The bucket of a stack that makes it. */
export const BUCKET_GRANTS: readonly Grant[] = [
  ...READ_SETTINGS.map((action) => ({
    action,
    ...MADE_HERE,
    tasks: [PLAN, APPLY, DESTROY],
    why: "the AWS provider reads each setting of the bucket",
  })),
  {
    action: "s3:ListTagsForResource",
    ...MADE_HERE,
    tasks: [PLAN, APPLY, DESTROY],
    why: "the AWS provider from 6.23 on reads the bucket's tags by S3 Control",
    unseen: "the tests run version 5.100",
  },
  {
    action: "s3:CreateBucket",
    ...MADE_HERE,
    tasks: [APPLY],
    why: "the AWS provider makes the bucket",
  },
  {
    action: "s3:PutBucketTagging",
    on: "bucket",
    when: "the stack sets tags",
    tasks: [APPLY],
    why: "the AWS provider sets the bucket's tags, those of default_tags included",
  },
  ...WRITTEN_SETTINGS.map((action) => ({
    action,
    ...MADE_HERE,
    tasks: [APPLY, DESTROY],
    why: "the AWS provider sets what a DictionaryBucket is, and takes it back",
  })),
  {
    action: "s3:PutBucketPolicy",
    ...MADE_HERE,
    tasks: [APPLY],
    why: "the AWS provider writes the policy that demands TLS",
  },
  {
    action: "s3:DeleteBucketPolicy",
    ...MADE_HERE,
    tasks: [DESTROY],
    why: "the AWS provider takes the policy off",
  },
  {
    action: "s3:DeleteBucket",
    ...MADE_HERE,
    tasks: [DESTROY],
    why: "the AWS provider deletes the bucket",
  },
];
