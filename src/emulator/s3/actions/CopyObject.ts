import { decoded } from "../addressing";
import { checkReadConditions, checkWriteConditions } from "../objects/preconditions";
import { entityTag } from "../objects/entityTag";
import { versionOf } from "../objects/addressed";
import { encryptionHeaders, versionHeader } from "../objects/objectHeaders";
import { storeObject } from "../objects/storeObject";
import { writtenAttributes, writtenEncryption } from "../objects/writtenAttributes";
import { tagsOfHeader } from "../objects/writtenTags";
import { checksumAlgorithmNamed, checksumOf, type ObjectChecksum } from "../payload/checksum";
import type { S3Action, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import type { Bucket } from "../store/Bucket";
import type { ObjectAttributes, ObjectVersion } from "../store/ObjectVersion";
import { timestamp } from "../xml/elements";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export const copyObject: S3Action = (call) => {
  const { bucket: sourceBucket, object: source } = copySource(call);
  checkReadConditions(sourceConditions(call.headers), source, "PreconditionFailed");
  checkWriteConditions(call.headers, call.key, call.bucket.objects.current(call.key));
  refuseIdle(call, sourceBucket, source);
  const attributes = copiedAttributes(call, source);
  const replacesTags = call.headers["x-amz-tagging-directive"] === "REPLACE";
  const copy = storeObject(call, {
    bytes: source.bytes,
    etag: entityTag(source.bytes, attributes.encryption),
    attributes,
    tags: replacesTags ? tagsOfHeader(call.headers["x-amz-tagging"]) : source.tags,
    checksum: copiedChecksum(call, source),
  });
  return {
    headers: {
      ...encryptionHeaders(attributes.encryption),
      ...versionHeader(call.bucket, copy.versionId),
      "x-amz-copy-source-version-id": versionHeader(sourceBucket, source.versionId)["x-amz-version-id"],
    },
    body: writeXml("CopyObjectResult", {
      "@xmlns": S3_NAMESPACE,
      LastModified: timestamp(copy.lastModifiedMs),
      ETag: copy.etag,
      ChecksumType: copy.checksum.type,
      [`Checksum${copy.checksum.algorithm}`]: copy.checksum.value,
    }),
  };
};

/**
 * `bucket/key?versionId=…`, percent-encoded (the slash between the two as well, where a client encodes it whole), with
 * or without a slash in front.
 */
function copySource(call: S3Call): { bucket: Bucket; object: ObjectVersion } {
  const header = call.headers["x-amz-copy-source"] ?? "";
  const [encoded = "", versionId] = header.split("?versionId=");
  const path = decoded(encoded).replace(/^\//, "");
  const slash = path.indexOf("/");
  if (slash < 1) {
    throw new S3Error("InvalidArgument", {
      message: "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
      elements: { ArgumentName: "x-amz-copy-source", ArgumentValue: header },
    });
  }
  const bucket = call.bucketNamed(path.slice(0, slash));
  return { bucket, object: versionOf(bucket, path.slice(slash + 1), versionId) };
}

/** The conditions on the source, under the names that they have on a read. */
function sourceConditions(headers: Readonly<Record<string, string>>): Record<string, string> {
  const prefix = "x-amz-copy-source-if-";
  const conditions = Object.entries(headers).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(conditions.map(([name, value]) => [`if-${name.slice(prefix.length)}`, value]));
}

/** S3 refuses to copy an object to itself when that would change nothing. */
function refuseIdle(call: S3Call, sourceBucket: Bucket, source: ObjectVersion): void {
  const same = sourceBucket === call.bucket && source === call.bucket.objects.current(call.key);
  const changes = [
    "x-amz-server-side-encryption",
    "x-amz-storage-class",
    "x-amz-website-redirect-location",
  ].some((name) => call.headers[name] !== undefined);
  if (!same || changes || replacesMetadata(call)) return;
  throw new S3Error("InvalidRequest", {
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the " +
      "object's metadata, storage class, website redirect location or encryption attributes.",
  });
}

function replacesMetadata(call: S3Call): boolean {
  return call.headers["x-amz-metadata-directive"] === "REPLACE";
}

function copiedAttributes(call: S3Call, source: ObjectVersion): ObjectAttributes {
  if (replacesMetadata(call)) return writtenAttributes(call);
  return {
    ...source.attributes,
    encryption: writtenEncryption(call),
    storageClass: call.headers["x-amz-storage-class"] ?? "STANDARD",
  };
}

function copiedChecksum(call: S3Call, source: ObjectVersion): ObjectChecksum | undefined {
  const asked = call.headers["x-amz-checksum-algorithm"];
  const algorithm = asked === undefined ? source.checksum.algorithm : checksumAlgorithmNamed(asked);
  return { algorithm, value: checksumOf(algorithm, source.bytes), type: "FULL_OBJECT" };
}
