import { encryptionAlgorithm } from "../objects/writtenAttributes";
import type { S3Action } from "../S3Call";
import { Bucket } from "../store/Bucket";
import { readXml } from "../xml/readXml";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/**
 * A bucket always has a default encryption since January 2023; ServerSideEncryptionConfigurationNotFoundError
 * is what S3 said before.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketEncryption.html
 */
export const getBucketEncryption: S3Action = ({ bucket }) => {
  const { algorithm, kmsKeyId, bucketKeyEnabled } = bucket.defaultEncryption;
  return {
    body: writeXml("ServerSideEncryptionConfiguration", {
      "@xmlns": S3_NAMESPACE,
      Rule: {
        ApplyServerSideEncryptionByDefault: { SSEAlgorithm: algorithm, KMSMasterKeyID: kmsKeyId },
        BucketKeyEnabled: bucketKeyEnabled === true,
      },
    }),
  };
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketEncryption.html */
export const putBucketEncryption: S3Action = (call) => {
  const rule = readXml(call.payload.bytes, "ServerSideEncryptionConfiguration").child("Rule");
  const byDefault = rule.child("ApplyServerSideEncryptionByDefault");
  call.bucket.defaultEncryption = {
    algorithm: encryptionAlgorithm(byDefault.requiredText("SSEAlgorithm").trim()),
    kmsKeyId: byDefault.text("KMSMasterKeyID")?.trim(),
    bucketKeyEnabled: rule.text("BucketKeyEnabled")?.trim() === "true",
  };
  return {};
};

/** Back to SSE-S3. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketEncryption.html */
export const deleteBucketEncryption: S3Action = ({ bucket }) => {
  bucket.defaultEncryption = Bucket.SSE_S3;
  return { status: 204 };
};
