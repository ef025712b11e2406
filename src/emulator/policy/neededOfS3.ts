import { iamAction } from "./iamAction";
import { addressOf, type S3Address } from "../s3/addressing";
import { isControlRequest } from "../s3/S3Control";
import type { NeededAccess } from "./Policy";
import { type CalledRequest, partitionOf } from "./CalledRequest";

/** Headers of an upload that take an action of their own. */
const BY_HEADER: readonly (readonly [header: RegExp, action: string])[] = [
  [/^x-amz-tagging$/, "s3:PutObjectTagging"],
  [/^x-amz-(acl|grant-.+)$/, "s3:PutObjectAcl"],
];
const UPLOADS: ReadonlySet<string> = new Set(["PutObject", "CopyObject", "CreateMultipartUpload"]);

/**
 * Operations of S3: on an object, on its bucket, or on everything. Many objects at once are the bucket's `/*`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
export function neededOfS3(request: CalledRequest): NeededAccess[] {
  const { region, operation, headers } = request;
  const root = `arn:${partitionOf(region)}:s3:::`;
  const resource = isControlRequest(request) ? taggedBy(request.path) : arnOf(addressed(request), root);
  const own = [
    {
      action: iamAction(request),
      resource: operation === "DeleteObjects" ? `${resource}/*` : resource,
      region,
    },
  ];
  const copied = headers["x-amz-copy-source"];
  if (copied !== undefined) {
    own.push({ action: "s3:GetObject", resource: root + copied.replace(/^\//, ""), region });
  }
  return UPLOADS.has(operation) ? [...own, ...byHeader(headers, resource, region)] : own;
}

function byHeader(headers: CalledRequest["headers"], resource: string, region: string): NeededAccess[] {
  return BY_HEADER.filter(([header]) => Object.keys(headers).some((name) => header.test(name))).map(
    ([, action]) => ({ action, resource, region }),
  );
}

function arnOf({ bucket, key }: S3Address, root: string): string {
  if (bucket === undefined) return "*";
  return root + (key === undefined ? bucket : `${bucket}/${key}`);
}

/** An address that can't be read is refused by the operation itself. */
function addressed({ headers, path }: CalledRequest): S3Address {
  try {
    return addressOf(headers["host"] ?? "", path);
  } catch {
    return { bucket: undefined, key: undefined };
  }
}

function taggedBy(path: string): string {
  return decodeURIComponent(/\/tags\/(.+)$/.exec(path)?.[1] ?? "*");
}
