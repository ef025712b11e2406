import type { S3ErrorCode } from "../S3Error";

/** One kind of configuration that S3 only keeps and gives back: nothing here acts on it. */
export interface BucketDocumentKind {
  /** The key of the query that names it. */
  readonly subresource: string;
  /** The middle of its operations' names: Get…, Put…, Delete…. */
  readonly name: string;
  /** The root element, or `JSON` for the bucket policy. */
  readonly root: string;
  /** What a bucket answers that has none: an error, or an empty document. */
  readonly whenAbsent: S3ErrorCode | "empty";
  /** Which operations there are beside reading. */
  readonly writes: readonly ("PUT" | "DELETE")[];
  /** Settings that travel in headers beside the document. */
  readonly settingHeaders?: readonly string[];
  /** 204 where S3 answers a PUT so. @default 200 */
  readonly putStatus?: number;
}

const TRANSITION_SIZE_HEADER = "x-amz-transition-default-minimum-object-size";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
export const BUCKET_DOCUMENT_KINDS: readonly BucketDocumentKind[] = [
  {
    subresource: "accelerate",
    name: "BucketAccelerateConfiguration",
    root: "AccelerateConfiguration",
    whenAbsent: "empty",
    writes: ["PUT"],
  },
  {
    subresource: "cors",
    name: "BucketCors",
    root: "CORSConfiguration",
    whenAbsent: "NoSuchCORSConfiguration",
    writes: ["PUT", "DELETE"],
  },
  {
    subresource: "lifecycle",
    name: "BucketLifecycleConfiguration",
    root: "LifecycleConfiguration",
    whenAbsent: "NoSuchLifecycleConfiguration",
    writes: ["PUT", "DELETE"],
    settingHeaders: [TRANSITION_SIZE_HEADER],
  },
  {
    subresource: "logging",
    name: "BucketLogging",
    root: "BucketLoggingStatus",
    whenAbsent: "empty",
    writes: ["PUT"],
  },
  {
    subresource: "notification",
    name: "BucketNotificationConfiguration",
    root: "NotificationConfiguration",
    whenAbsent: "empty",
    writes: [],
  },
  {
    subresource: "object-lock",
    name: "ObjectLockConfiguration",
    root: "ObjectLockConfiguration",
    whenAbsent: "ObjectLockConfigurationNotFoundError",
    writes: [],
  },
  {
    subresource: "ownershipControls",
    name: "BucketOwnershipControls",
    root: "OwnershipControls",
    whenAbsent: "OwnershipControlsNotFoundError",
    writes: ["PUT", "DELETE"],
  },
  {
    subresource: "policy",
    name: "BucketPolicy",
    root: "JSON",
    whenAbsent: "NoSuchBucketPolicy",
    writes: ["PUT", "DELETE"],
    putStatus: 204,
  },
  {
    subresource: "publicAccessBlock",
    name: "PublicAccessBlock",
    root: "PublicAccessBlockConfiguration",
    whenAbsent: "NoSuchPublicAccessBlockConfiguration",
    writes: ["PUT", "DELETE"],
  },
  {
    subresource: "replication",
    name: "BucketReplication",
    root: "ReplicationConfiguration",
    whenAbsent: "ReplicationConfigurationNotFoundError",
    writes: [],
  },
  {
    subresource: "requestPayment",
    name: "BucketRequestPayment",
    root: "RequestPaymentConfiguration",
    whenAbsent: "empty",
    writes: ["PUT"],
  },
  {
    subresource: "tagging",
    name: "BucketTagging",
    root: "Tagging",
    whenAbsent: "NoSuchTagSet",
    writes: ["PUT", "DELETE"],
    putStatus: 204,
  },
  {
    subresource: "website",
    name: "BucketWebsite",
    root: "WebsiteConfiguration",
    whenAbsent: "NoSuchWebsiteConfiguration",
    writes: ["PUT", "DELETE"],
  },
];
