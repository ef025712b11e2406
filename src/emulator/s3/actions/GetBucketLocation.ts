import type { S3Action } from "../S3Call";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/**
 * Empty for us-east-1; answered whatever region the request was signed for, because it is how one finds out.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 */
export const getBucketLocation: S3Action = ({ ownBucket }) => ({
  body: writeXml("LocationConstraint", {
    "@xmlns": S3_NAMESPACE,
    "#text": ownBucket.region === "us-east-1" ? undefined : ownBucket.region,
  }),
});
