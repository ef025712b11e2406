import type { S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import type { MultipartUpload } from "../store/MultipartUpload";

/** The upload that a request names. @throws S3Error NoSuchUpload also when it is for another key */
export function addressedUpload(call: S3Call): MultipartUpload {
  const uploadId = call.query.get("uploadId") ?? "";
  const upload = call.bucket.uploads.get(uploadId);
  if (upload === undefined || upload.key !== call.key) {
    throw new S3Error("NoSuchUpload", { elements: { UploadId: uploadId } });
  }
  return upload;
}
