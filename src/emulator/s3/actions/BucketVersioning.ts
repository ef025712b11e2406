import type { S3Action } from "../S3Call";
import { S3Error } from "../S3Error";
import { readXml } from "../xml/readXml";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning: S3Action = ({ bucket }) => ({
  body: writeXml("VersioningConfiguration", { "@xmlns": S3_NAMESPACE, Status: bucket.versioning }),
});

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning: S3Action = ({ bucket, payload }) => {
  const configuration = readXml(payload.bytes, "VersioningConfiguration");
  const status = configuration.text("Status")?.trim();
  if (status !== "Enabled" && status !== "Suspended") throw new S3Error("MalformedXML");
  if (configuration.text("MfaDelete")?.trim() === "Enabled") {
    throw new S3Error("NotImplemented", { message: "MFA delete is not implemented by the local S3." });
  }
  bucket.versioning = status;
  return {};
};
