import { pageLimit } from "../listing/listingPage";
import { addressedUpload } from "../objects/addressed";
import type { S3Action } from "../S3Call";
import { ownerElement, timestamp } from "../xml/elements";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export const listParts: S3Action = (call) => {
  const upload = addressedUpload(call);
  const marker = Number(call.query.get("part-number-marker") ?? 0);
  const limit = pageLimit(call.query, "max-parts");
  const remaining = [...upload.parts.values()]
    .filter((part) => part.partNumber > marker)
    .sort((one, other) => one.partNumber - other.partNumber);
  const page = remaining.slice(0, limit);
  const owner = ownerElement(call.accountId);
  return {
    body: writeXml("ListPartsResult", {
      "@xmlns": S3_NAMESPACE,
      Bucket: call.bucketName,
      Key: upload.key,
      UploadId: upload.uploadId,
      Initiator: owner,
      Owner: owner,
      StorageClass: upload.attributes.storageClass,
      PartNumberMarker: marker,
      NextPartNumberMarker: page.at(-1)?.partNumber,
      MaxParts: limit,
      IsTruncated: page.length < remaining.length,
      Part: page.map((part) => ({
        PartNumber: part.partNumber,
        LastModified: timestamp(part.lastModifiedMs),
        ETag: part.etag,
        Size: part.bytes.length,
      })),
    }),
  };
};
