import type { S3Action } from "../S3Call";
import { S3Error } from "../S3Error";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export const deleteBucket: S3Action = ({ bucket, store }) => {
  if (!bucket.isEmpty) {
    const message =
      bucket.versioning === undefined
        ? undefined
        : "The bucket you tried to delete is not empty. You must delete all versions in the bucket.";
    throw new S3Error("BucketNotEmpty", { message, elements: { BucketName: bucket.name } });
  }
  store.remove(bucket);
  return { status: 204 };
};
