import { S3Error } from "../S3Error";
import type { ObjectTag } from "../store/ObjectVersion";
import { readXml } from "../xml/readXml";

const MOST_TAGS = 10;

/** The tags in an `x-amz-tagging` header, which is encoded like a query. */
export function tagsOfHeader(header: string | undefined): ObjectTag[] {
  const pairs = [...new URLSearchParams(header ?? "")];
  return checkedTags(pairs.map(([key, value]) => ({ key, value })));
}

/** The tags in a `Tagging` document. */
export function tagsOfDocument(document: Buffer): ObjectTag[] {
  const tags = readXml(document, "Tagging").child("TagSet").children("Tag");
  return checkedTags(tags.map((tag) => ({ key: tag.requiredText("Key"), value: tag.requiredText("Value") })));
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html */
function checkedTags(tags: ObjectTag[]): ObjectTag[] {
  if (tags.length > MOST_TAGS) {
    throw new S3Error("InvalidTag", { message: "Object tags cannot be greater than 10" });
  }
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    throw new S3Error("InvalidTag", { message: "Cannot provide multiple Tags with the same key" });
  }
  for (const { key, value } of tags) {
    if (key === "" || key.length > 128)
      throw new S3Error("InvalidTag", { message: "The TagKey you have provided is invalid" });
    if (value.length > 256)
      throw new S3Error("InvalidTag", { message: "The TagValue you have provided is invalid" });
  }
  return tags;
}
