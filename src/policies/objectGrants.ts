import { AccessTask } from "./AccessTask";
import type { Grant } from "./Grant";

const { PLAN, APPLY, DESTROY, VALIDATE, VALIDATE_SEARCH, VERIFY, ROLLOUT, ROLLOUT_SERVED, HISTORY, ADOPT } =
  AccessTask;

const TERRAFORM = [PLAN, APPLY, DESTROY];
const READS = [VALIDATE, VALIDATE_SEARCH, VERIFY, ROLLOUT, ROLLOUT_SERVED, HISTORY, ADOPT];

/** The object that a package is copied from. */
export const OBJECT_GRANTS: readonly Grant[] = [
  {
    action: "s3:GetObject",
    on: "object",
    tasks: [...TERRAFORM, ...READS],
    why: "the object's description and, of the commands, its bytes; who makes a version must be allowed to read it",
  },
  {
    action: "s3:GetObjectVersion",
    on: "object",
    tasks: [...READS],
    why: "the bytes that an earlier version of the package was made from",
  },
  {
    action: "s3:GetObjectTagging",
    on: "object",
    tasks: [...TERRAFORM],
    why: "the AWS provider reads the object's tags, also when there are none",
  },
  {
    action: "s3:PutObject",
    on: "object",
    tasks: [APPLY],
    why: "the AWS provider uploads the file",
  },
  {
    action: "s3:PutObjectTagging",
    on: "object",
    tasks: [APPLY],
    when: "the stack sets tags",
    why: "the AWS provider uploads the file with its tags, those of default_tags included",
  },
  {
    action: "s3:DeleteObject",
    on: "object",
    tasks: [DESTROY],
    when: "the bucket is there already",
    why: "the AWS provider deletes the object of a bucket that keeps no versions",
  },
  {
    action: "s3:DeleteObjectVersion",
    on: "object",
    tasks: [DESTROY],
    why: "the AWS provider deletes every version of the object, where the bucket keeps versions",
  },
  {
    action: "s3:ListBucketVersions",
    on: "bucket",
    tasks: [DESTROY, ...READS],
    why: "which versions of the object there are, and when each was written",
  },
  {
    action: "s3:ListBucket",
    on: "bucket",
    tasks: [...TERRAFORM, ...READS],
    why: "without it S3 answers 403 and not 404 for an object that is missing, so that nobody could tell",
    unseen: "no call of its own: it changes what GetObject and HeadObject answer",
  },
  {
    action: "s3:GetEncryptionConfiguration",
    on: "bucket",
    tasks: [VALIDATE, VALIDATE_SEARCH, VERIFY],
    why: "whether the bucket's own default would encrypt the object with a KMS key",
  },
];
