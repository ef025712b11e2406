import { addressedUpload } from "../objects/addressed";
import type { S3Action } from "../S3Call";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export const abortMultipartUpload: S3Action = (call) => {
  call.bucket.uploads.delete(addressedUpload(call).uploadId);
  return { status: 204 };
};
