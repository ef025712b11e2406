import { checkWriteConditions } from "../objects/preconditions";
import { entityTag } from "../objects/entityTag";
import { checksumHeaders, encryptionHeaders, versionHeader } from "../objects/objectHeaders";
import { storeObject } from "../objects/storeObject";
import { writtenAttributes } from "../objects/writtenAttributes";
import { tagsOfHeader } from "../objects/writtenTags";
import type { S3Action } from "../S3Call";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject: S3Action = (call) => {
  const { bucket, headers, payload } = call;
  checkWriteConditions(headers, call.key, bucket.objects.current(call.key));
  const attributes = writtenAttributes(call);
  const object = storeObject(call, {
    bytes: payload.bytes,
    etag: entityTag(payload.bytes, attributes.encryption),
    attributes,
    tags: tagsOfHeader(headers["x-amz-tagging"]),
    checksum: payload.checksum,
  });
  return {
    headers: {
      etag: object.etag,
      ...encryptionHeaders(attributes.encryption),
      ...checksumHeaders(object.checksum),
      ...versionHeader(bucket, object.versionId),
    },
  };
};
