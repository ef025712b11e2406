import { addressedVersion } from "../objects/addressed";
import { refuseAcl } from "../objects/writtenAttributes";
import type { S3Action, S3Answer, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import { ownerElement } from "../xml/elements";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export const getBucketAcl: S3Action = (call) => ownersAcl(call.bucket.ownerAccountId);

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html */
export const getObjectAcl: S3Action = (call) => {
  addressedVersion(call);
  return ownersAcl(call.bucket.ownerAccountId);
};

/** Takes the canned ACLs that change nothing. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketAcl.html */
export const putBucketAcl: S3Action = (call) => {
  call.requireBucket();
  return acceptIdleAcl(call);
};

/** Takes the canned ACLs that change nothing. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html */
export const putObjectAcl: S3Action = (call) => {
  addressedVersion(call);
  return acceptIdleAcl(call);
};

function acceptIdleAcl(call: S3Call): S3Answer {
  refuseAcl(call.headers);
  if (call.headers["x-amz-acl"] === undefined) throw new S3Error("AccessControlListNotSupported");
  return {};
}

function ownersAcl(accountId: string): S3Answer {
  const owner = ownerElement(accountId);
  const grantee = {
    "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "@xsi:type": "CanonicalUser",
    ...owner,
  };
  return {
    body: writeXml("AccessControlPolicy", {
      "@xmlns": S3_NAMESPACE,
      Owner: owner,
      AccessControlList: { Grant: { Grantee: grantee, Permission: "FULL_CONTROL" } },
    }),
  };
}
