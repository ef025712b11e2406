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

interface Called {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
}

/**
 * The IAM action that allows an operation: `es:AssociatePackage`. A domain's own endpoint knows only HTTP methods:
 * `es:ESHttpPost`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function iamAction({ service, operation, method }: Called): string {
  if (service === "search") return `es:ESHttp${method.slice(0, 1)}${method.slice(1).toLowerCase()}`;
  return `${service}:${service === "s3" ? (S3_ACTIONS[operation] ?? operation) : operation}`;
}
