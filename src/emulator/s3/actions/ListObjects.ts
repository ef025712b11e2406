import { keyEncoder } from "../listing/keyEncoding";
import { listingPage, pageLimit } from "../listing/listingPage";
import { keysAfter, listedObjects } from "../listing/listedObjects";
import type { S3Action } from "../S3Call";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export const listObjects: S3Action = ({ bucket, query }) => {
  const encode = keyEncoder(query);
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const marker = query.get("marker") ?? "";
  const limit = pageLimit(query, "max-keys");
  const page = listingPage(keysAfter(bucket, marker), { prefix, delimiter, limit, seenPrefix: marker });
  return {
    body: writeXml("ListBucketResult", {
      "@xmlns": S3_NAMESPACE,
      Name: bucket.name,
      Prefix: encode(prefix),
      Marker: encode(marker),
      // Only with a delimiter: without one, the last key is the next marker.
      NextMarker:
        page.truncated && delimiter !== "" && page.last !== undefined ? encode(page.last.name) : undefined,
      MaxKeys: limit,
      Delimiter: delimiter === "" ? undefined : encode(delimiter),
      EncodingType: query.get("encoding-type") ?? undefined,
      IsTruncated: page.truncated,
      ...listedObjects(page, { encode, ownerAccountId: bucket.ownerAccountId }),
    }),
  };
};
