import type { Bucket } from "../store/Bucket";
import { readXml } from "../xml/readXml";
import { S3_NAMESPACE, writeXml } from "../xml/writeXml";

/** One tag of a bucket. */
export interface BucketTag {
  readonly key: string;
  readonly value: string;
}

const DOCUMENT = "tagging";

/** The tags of a bucket, whether PutBucketTagging or S3 Control put them. */
export function bucketTags(bucket: Bucket): BucketTag[] {
  const document = bucket.documents.get(DOCUMENT);
  return document === undefined ? [] : tagsIn(Buffer.from(document.body), "Tagging", "TagSet");
}

/** Keeps them in place of those before, where GetBucketTagging finds them. */
export function keepBucketTags(bucket: Bucket, tags: readonly BucketTag[]): void {
  if (tags.length === 0) {
    bucket.documents.delete(DOCUMENT);
    return;
  }
  const Tag = tags.map(({ key, value }) => ({ Key: key, Value: value }));
  const body = writeXml("Tagging", { "@xmlns": S3_NAMESPACE, TagSet: { Tag } });
  bucket.documents.set(DOCUMENT, { body, headers: {} });
}

/** The tags of a document. @throws S3Error MalformedXML */
export function tagsIn(document: Buffer, root: string, list: string): BucketTag[] {
  const tags = readXml(document, root).child(list).children("Tag");
  return tags.map((tag) => ({ key: tag.requiredText("Key"), value: tag.requiredText("Value") }));
}
