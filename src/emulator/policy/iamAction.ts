interface Called {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly query: URLSearchParams;
}

/**
 * The IAM action that allows an operation: `es:AssociatePackage`. A domain's own endpoint knows only HTTP methods:
 * `es:ESHttpPost`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function iamAction({ service, operation, method, query }: Called): string {
  if (service === "search") return `es:ESHttp${method.slice(0, 1)}${method.slice(1).toLowerCase()}`;
  return service === "s3" ? s3Action(operation, query.has("versionId")) : `${service}:${operation}`;
}

/** Operations of S3 on buckets and objects that are allowed by an action of another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  HeadObject: "GetObject",
  HeadBucket: "ListBucket",
  ListObjects: "ListBucket",
  ListObjectsV2: "ListBucket",
  ListObjectVersions: "ListBucketVersions",
  ListBuckets: "ListAllMyBuckets",
  ListMultipartUploads: "ListBucketMultipartUploads",
  ListParts: "ListMultipartUploadParts",
  CopyObject: "PutObject",
  CreateMultipartUpload: "PutObject",
  UploadPart: "PutObject",
  CompleteMultipartUpload: "PutObject",
  DeleteObjects: "DeleteObject",
  GetBucketAccelerateConfiguration: "GetAccelerateConfiguration",
  GetBucketCors: "GetBucketCORS",
  PutBucketCors: "PutBucketCORS",
  DeleteBucketCors: "PutBucketCORS",
  GetBucketEncryption: "GetEncryptionConfiguration",
  PutBucketEncryption: "PutEncryptionConfiguration",
  DeleteBucketEncryption: "PutEncryptionConfiguration",
  GetBucketLifecycleConfiguration: "GetLifecycleConfiguration",
  PutBucketLifecycleConfiguration: "PutLifecycleConfiguration",
  DeleteBucketLifecycleConfiguration: "PutLifecycleConfiguration",
  GetBucketNotificationConfiguration: "GetBucketNotification",
  DeleteBucketOwnershipControls: "PutBucketOwnershipControls",
  GetBucketReplication: "GetReplicationConfiguration",
  DeleteBucketTagging: "PutBucketTagging",
  GetObjectLockConfiguration: "GetBucketObjectLockConfiguration",
  GetPublicAccessBlock: "GetBucketPublicAccessBlock",
  PutPublicAccessBlock: "PutBucketPublicAccessBlock",
  DeletePublicAccessBlock: "PutBucketPublicAccessBlock",
};

/** Operations that are allowed by another action when they name a version. */
const OF_A_VERSION: ReadonlySet<string> = new Set([
  "GetObject",
  "DeleteObject",
  "GetObjectTagging",
  "PutObjectTagging",
  "DeleteObjectTagging",
  "GetObjectAcl",
  "PutObjectAcl",
]);

/**
 * The action that allows an operation of S3: `s3:GetObjectVersion`.
 *
 * @param isOfVersion whether the request names a version
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
function s3Action(operation: string, isOfVersion: boolean): string {
  const name = OTHER_NAMES[operation] ?? operation;
  if (!isOfVersion || !OF_A_VERSION.has(name)) return `s3:${name}`;
  return `s3:${name.replace("Object", "ObjectVersion")}`;
}
