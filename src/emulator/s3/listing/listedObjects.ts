import type { Bucket } from "../store/Bucket";
import type { ObjectVersion } from "../store/ObjectVersion";
import { ownerElement, timestamp } from "../xml/elements";
import type { XmlElement } from "../../protocol/writeXml";
import type { KeyEncoder } from "./keyEncoding";
import type { ListingPage } from "./listingPage";

/** Negative, zero or positive, by the bytes of their UTF-8: the order of every listing of S3. */
export function compareKeys(one: string, other: string): number {
  return Buffer.from(one).compare(Buffer.from(other));
}

/** The current objects whose keys come after `after`. */
export function keysAfter(bucket: Bucket, after: string): ObjectVersion[] {
  return bucket.objects
    .sortedKeys()
    .filter((key) => after === "" || compareKeys(key, after) > 0)
    .flatMap((key) => bucket.objects.current(key) ?? []);
}

/** The `Contents` and `CommonPrefixes` of a listing. */
export function listedObjects(
  page: ListingPage<ObjectVersion>,
  { encode, ownerAccountId }: { encode: KeyEncoder; ownerAccountId: string | undefined },
): XmlElement {
  return {
    Contents: page.entries.map((object) => ({
      Key: encode(object.key),
      ...objectSummary(object),
      Owner: ownerAccountId === undefined ? undefined : ownerElement(ownerAccountId),
    })),
    CommonPrefixes: listedPrefixes(page, encode),
  };
}

/** The `CommonPrefixes` of a listing. */
export function listedPrefixes(page: ListingPage<{ key: string }>, encode: KeyEncoder): XmlElement[] {
  return page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) }));
}

/** What every listing says of an object. */
export function objectSummary(object: ObjectVersion): XmlElement {
  return {
    LastModified: timestamp(object.lastModifiedMs),
    ETag: object.etag,
    ChecksumAlgorithm: object.checksum.algorithm,
    ChecksumType: object.checksum.type,
    Size: object.bytes.length,
    StorageClass: object.attributes.storageClass,
  };
}
