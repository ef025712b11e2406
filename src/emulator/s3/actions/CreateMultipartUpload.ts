import { encryptionHeaders } from "../objects/objectHeaders";
import { writtenAttributes } from "../objects/writtenAttributes";
import { tagsOfHeader } from "../objects/writtenTags";
import { checksumAlgorithmNamed } from "../payload/checksum";
import type { S3Action } from "../S3Call";
import type { MultipartUpload } from "../store/MultipartUpload";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export const createMultipartUpload: S3Action = (call) => {
  const { bucket, headers, store } = call;
  const checksumAlgorithm = checksumAlgorithmNamed(headers["x-amz-checksum-algorithm"] ?? "CRC64NVME");
  const upload: MultipartUpload = {
    uploadId: store.nextId(),
    key: call.key,
    attributes: writtenAttributes(call),
    tags: tagsOfHeader(headers["x-amz-tagging"]),
    checksumAlgorithm,
    checksumType: checksumType(headers["x-amz-checksum-type"], checksumAlgorithm === "CRC64NVME"),
    initiatedMs: store.now(),
    parts: new Map(),
  };
  bucket.uploads.set(upload.uploadId, upload);
  return {
    headers: {
      ...encryptionHeaders(upload.attributes.encryption),
      "x-amz-checksum-algorithm": checksumAlgorithm,
      "x-amz-checksum-type": upload.checksumType,
    },
    body: writeXml("InitiateMultipartUploadResult", {
      "@xmlns": S3_NAMESPACE,
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.uploadId,
    }),
  };
};

/** CRC64NVME covers the object in any case; the others cover the parts unless told otherwise. */
function checksumType(asked: string | undefined, alwaysFull: boolean): MultipartUpload["checksumType"] {
  return alwaysFull || asked === "FULL_OBJECT" ? "FULL_OBJECT" : "COMPOSITE";
}
