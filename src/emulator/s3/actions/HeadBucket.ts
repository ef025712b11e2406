import type { S3Action } from "../S3Call";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export const headBucket: S3Action = ({ bucket }) => ({
  headers: {
    "x-amz-bucket-region": bucket.region,
    "x-amz-access-point-alias": "false",
    "content-type": "application/xml",
  },
});
