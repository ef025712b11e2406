/** Operations of S3 that are allowed by an action of another name. */
const S3_ACTIONS: Readonly<Record<string, string>> = {
  HeadObject: "GetObject",
  HeadBucket: "ListBucket",
  ListObjects: "ListBucket",
  ListObjectsV2: "ListBucket",
  ListBuckets: "ListAllMyBuckets",
  CopyObject: "PutObject",
  DeleteObjects: "DeleteObject",
  GetBucketEncryption: "GetEncryptionConfiguration",
};

/**
 * The IAM action that allows an operation: `es:AssociatePackage`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function iamAction(service: string, operation: string): string {
  return `${service}:${service === "s3" ? (S3_ACTIONS[operation] ?? operation) : operation}`;
}
