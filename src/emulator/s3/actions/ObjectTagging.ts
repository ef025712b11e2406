import { addressedVersion } from "../objects/addressed";
import { versionHeader } from "../objects/objectHeaders";
import { tagsOfDocument } from "../objects/writtenTags";
import type { S3Action, S3Answer, S3Call } from "../S3Call";
import type { ObjectTag } from "../store/ObjectVersion";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export const getObjectTagging: S3Action = (call) => {
  const object = addressedVersion(call);
  const tags = object.tags.map(({ key, value }) => ({ Key: key, Value: value }));
  return {
    headers: versionHeader(call.bucket, object.versionId),
    body: writeXml("Tagging", { "@xmlns": S3_NAMESPACE, TagSet: { Tag: tags } }),
  };
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html */
export const putObjectTagging: S3Action = (call) =>
  replaceTags(call, tagsOfDocument(call.payload.bytes), 200);

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
export const deleteObjectTagging: S3Action = (call) => replaceTags(call, [], 204);

function replaceTags(call: S3Call, tags: readonly ObjectTag[], status: number): S3Answer {
  const object = addressedVersion(call);
  call.bucket.objects.replace({ ...object, tags });
  return { status, headers: versionHeader(call.bucket, object.versionId) };
}
