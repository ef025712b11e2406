import { checkWriteConditions } from "../objects/preconditions";
import { addressedUpload } from "../objects/addressed";
import { multipartEntityTag } from "../objects/entityTag";
import { encryptionHeaders, versionHeader } from "../objects/objectHeaders";
import { storeObject } from "../objects/storeObject";
import { checksumHeader, checksumOf, compositeChecksum, type ObjectChecksum } from "../payload/checksum";
import type { S3Action, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import type { MultipartUpload, UploadedPart } from "../store/MultipartUpload";
import { readXml } from "../xml/readXml";
import type { XmlNode } from "../xml/XmlNode";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

const LEAST_PART_BYTES = 5 * 1024 * 1024;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export const completeMultipartUpload: S3Action = (call) => {
  const { bucket } = call;
  const upload = addressedUpload(call);
  const parts = listedParts(upload, call.payload.bytes).map(({ bytes }) => bytes);
  checkWriteConditions(call.headers, call.key, bucket.objects.current(call.key));
  const checksum = completedChecksum(call, upload, parts);
  const object = storeObject(call, {
    bytes: Buffer.concat(parts),
    etag: multipartEntityTag(parts),
    attributes: upload.attributes,
    tags: upload.tags,
    checksum,
  });
  bucket.uploads.delete(upload.uploadId);
  return {
    headers: {
      ...encryptionHeaders(upload.attributes.encryption),
      ...versionHeader(bucket, object.versionId),
    },
    body: writeXml("CompleteMultipartUploadResult", {
      "@xmlns": S3_NAMESPACE,
      Location: `/${bucket.name}/${object.key}`,
      Bucket: bucket.name,
      Key: object.key,
      ETag: object.etag,
      [`Checksum${checksum.algorithm}`]: checksum.value,
      ChecksumType: checksum.type,
    }),
  };
};

/** The parts that the client lists, which need not be all that it uploaded. */
function listedParts(upload: MultipartUpload, document: Buffer): UploadedPart[] {
  const listed = readXml(document, "CompleteMultipartUpload").children("Part");
  if (listed.length === 0) throw new S3Error("MalformedXML");
  const parts = listed.map((part) => listedPart(upload, part));
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) return;
    if (next.partNumber <= part.partNumber) throw new S3Error("InvalidPartOrder");
    if (part.bytes.length < LEAST_PART_BYTES) {
      throw new S3Error("EntityTooSmall", {
        elements: { ProposedSize: part.bytes.length, MinSizeAllowed: LEAST_PART_BYTES },
      });
    }
  });
  return parts;
}

function listedPart(upload: MultipartUpload, listed: XmlNode): UploadedPart {
  const number = listed.requiredText("PartNumber").trim();
  const etag = listed.requiredText("ETag").trim().replaceAll('"', "");
  const part = upload.parts.get(Number(number));
  if (part === undefined || part.etag !== `"${etag}"`) {
    throw new S3Error("InvalidPart", { elements: { UploadId: upload.uploadId, PartNumber: number } });
  }
  return part;
}

/** @throws S3Error BadDigest when the client claims another checksum for the whole */
function completedChecksum(call: S3Call, upload: MultipartUpload, parts: readonly Buffer[]): ObjectChecksum {
  const algorithm = upload.checksumAlgorithm;
  const checksum: ObjectChecksum =
    upload.checksumType === "COMPOSITE"
      ? compositeChecksum(algorithm, parts)
      : { algorithm, value: checksumOf(algorithm, Buffer.concat(parts)), type: "FULL_OBJECT" };
  const claimed = call.headers[checksumHeader(algorithm)];
  if (claimed !== undefined && claimed !== checksum.value) {
    throw new S3Error("BadDigest", {
      message: `The ${algorithm} you specified did not match the calculated checksum.`,
    });
  }
  return checksum;
}
