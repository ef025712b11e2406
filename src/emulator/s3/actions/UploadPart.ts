import { addressedUpload } from "../objects/addressed";
import { md5Hex } from "../objects/entityTag";
import { encryptionHeaders } from "../objects/objectHeaders";
import { checksumHeader } from "../payload/checksum";
import type { S3Action } from "../S3Call";
import { S3Error } from "../S3Error";

const MOST_PARTS = 10_000;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export const uploadPart: S3Action = (call) => {
  const upload = addressedUpload(call);
  const { bytes, checksum } = call.payload;
  const part = {
    partNumber: partNumber(call.query.get("partNumber")),
    bytes,
    etag: `"${md5Hex(bytes)}"`,
    lastModifiedMs: call.store.now(),
  };
  upload.parts.set(part.partNumber, part);
  return {
    headers: {
      etag: part.etag,
      ...encryptionHeaders(upload.attributes.encryption),
      ...(checksum === undefined ? {} : { [checksumHeader(checksum.algorithm)]: checksum.value }),
    },
  };
};

function partNumber(text: string | null): number {
  const number = /^\d{1,5}$/.test(text ?? "") ? Number(text) : 0;
  if (number >= 1 && number <= MOST_PARTS) return number;
  throw new S3Error("InvalidArgument", {
    message: "Part number must be an integer between 1 and 10000, inclusive",
    elements: { ArgumentName: "partNumber", ArgumentValue: text ?? "" },
  });
}
