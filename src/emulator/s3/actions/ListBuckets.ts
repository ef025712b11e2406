import { pageLimit } from "../listing/listingPage";
import type { S3Action } from "../S3Call";
import { ownerElement, timestamp } from "../xml/elements";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export const listBuckets: S3Action = ({ store, accountId, query }) => {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? "";
  const region = query.get("bucket-region");
  const limit = pageLimit(query, "max-buckets");
  const remaining = store
    .list(accountId)
    .filter((bucket) => bucket.name.startsWith(prefix) && bucket.name > after)
    .filter((bucket) => region === null || bucket.region === region);
  const page = remaining.slice(0, limit);
  return {
    body: writeXml("ListAllMyBucketsResult", {
      "@xmlns": S3_NAMESPACE,
      Owner: ownerElement(accountId),
      Buckets: {
        Bucket: page.map((bucket) => ({
          Name: bucket.name,
          CreationDate: timestamp(bucket.createdMs),
          BucketRegion: bucket.region,
        })),
      },
      Prefix: prefix === "" ? undefined : prefix,
      ContinuationToken: page.length < remaining.length ? page.at(-1)?.name : undefined,
    }),
  };
};
