import { type KeyEncoder, keyEncoder } from "../listing/keyEncoding";
import { compareKeys, listedPrefixes, objectSummary } from "../listing/listedObjects";
import { listingPage, pageLimit } from "../listing/listingPage";
import type { S3Action } from "../S3Call";
import { S3Error } from "../S3Error";
import type { Bucket } from "../store/Bucket";
import type { VersionEntry } from "../store/ObjectVersion";
import { sequenceOf } from "../store/VersionId";
import { ownerElement, timestamp } from "../xml/elements";
import { S3_NAMESPACE, writeXml, type XmlElement } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export const listObjectVersions: S3Action = ({ bucket, query }) => {
  const encode = keyEncoder(query);
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const keyMarker = query.get("key-marker") ?? "";
  const versionIdMarker = query.get("version-id-marker") ?? "";
  const limit = pageLimit(query, "max-keys");
  const candidates = entriesAfter(bucket, keyMarker, versionIdMarker);
  const page = listingPage(candidates, { prefix, delimiter, limit, seenPrefix: keyMarker });
  const next = page.truncated ? page.last : undefined;
  return {
    body: writeXml("ListVersionsResult", {
      "@xmlns": S3_NAMESPACE,
      Name: bucket.name,
      Prefix: encode(prefix),
      KeyMarker: encode(keyMarker),
      VersionIdMarker: versionIdMarker,
      NextKeyMarker: next === undefined ? undefined : encode(next.name),
      NextVersionIdMarker: next?.entry?.versionId,
      MaxKeys: limit,
      Delimiter: delimiter === "" ? undefined : encode(delimiter),
      EncodingType: query.get("encoding-type") ?? undefined,
      IsTruncated: page.truncated,
      ...listedVersions(bucket, page.entries, encode),
      CommonPrefixes: listedPrefixes(page, encode),
    }),
  };
};

/** Every entry behind the marker: keys in order, and of each key the newest first. */
function entriesAfter(bucket: Bucket, keyMarker: string, versionIdMarker: string): VersionEntry[] {
  if (versionIdMarker !== "" && keyMarker === "") {
    throw new S3Error("InvalidArgument", {
      message: "A version-id marker cannot be specified without a key marker.",
      elements: { ArgumentName: "version-id-marker", ArgumentValue: versionIdMarker },
    });
  }
  return bucket.objects.sortedKeys().flatMap((key) => {
    const order = keyMarker === "" ? 1 : compareKeys(key, keyMarker);
    if (order > 0) return bucket.objects.history(key);
    return order === 0 && versionIdMarker !== "" ? olderEntries(bucket, key, versionIdMarker) : [];
  });
}

/**
 * A client that empties a bucket deletes each page before it asks for the next, so the marked version may be
 * gone: then its sequence number tells which entries are older, and without one (`null`) all that are left are.
 */
function olderEntries(bucket: Bucket, key: string, versionIdMarker: string): readonly VersionEntry[] {
  const history = bucket.objects.history(key);
  const marked = history.findIndex((entry) => entry.versionId === versionIdMarker);
  if (marked >= 0) return history.slice(marked + 1);
  const sequence = sequenceOf(versionIdMarker) ?? Number.POSITIVE_INFINITY;
  return history.filter((entry) => (sequenceOf(entry.versionId) ?? 0) < sequence);
}

function listedVersions(bucket: Bucket, entries: readonly VersionEntry[], encode: KeyEncoder): XmlElement {
  const owner = ownerElement(bucket.ownerAccountId);
  const versions: XmlElement[] = [];
  const markers: XmlElement[] = [];
  for (const entry of entries) {
    const element = {
      Key: encode(entry.key),
      VersionId: entry.versionId,
      IsLatest: bucket.objects.newest(entry.key) === entry,
      LastModified: timestamp(entry.lastModifiedMs),
      Owner: owner,
    };
    if (entry.kind === "object") versions.push({ ...element, ...objectSummary(entry) });
    else markers.push(element);
  }
  return { Version: versions, DeleteMarker: markers };
}
