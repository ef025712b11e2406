import { keyEncoder } from "../listing/keyEncoding";
import { listingPage, pageLimit } from "../listing/listingPage";
import { keysAfter, listedObjects } from "../listing/listedObjects";
import type { S3Action } from "../S3Call";
import { S3Error } from "../S3Error";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";

const TOKEN_PREFIX = "after:";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export const listObjectsV2: S3Action = ({ bucket, query }) => {
  const encode = keyEncoder(query);
  const prefix = query.get("prefix") ?? "";
  const delimiter = query.get("delimiter") ?? "";
  const startAfter = query.get("start-after") ?? "";
  const token = query.get("continuation-token");
  const after = token === null ? startAfter : nameOfToken(token);
  const limit = pageLimit(query, "max-keys");
  const page = listingPage(keysAfter(bucket, after), { prefix, delimiter, limit, seenPrefix: after });
  const ownerAccountId = query.get("fetch-owner") === "true" ? bucket.ownerAccountId : undefined;
  return {
    body: writeXml("ListBucketResult", {
      "@xmlns": S3_NAMESPACE,
      Name: bucket.name,
      Prefix: encode(prefix),
      StartAfter: startAfter === "" ? undefined : encode(startAfter),
      ContinuationToken: token ?? undefined,
      NextContinuationToken: page.truncated && page.last !== undefined ? tokenOf(page.last.name) : undefined,
      KeyCount: page.entries.length + page.commonPrefixes.length,
      MaxKeys: limit,
      Delimiter: delimiter === "" ? undefined : encode(delimiter),
      EncodingType: query.get("encoding-type") ?? undefined,
      IsTruncated: page.truncated,
      ...listedObjects(page, { encode, ownerAccountId }),
    }),
  };
};

function tokenOf(name: string): string {
  return Buffer.from(`${TOKEN_PREFIX}${name}`).toString("base64url");
}

function nameOfToken(token: string): string {
  const text = Buffer.from(token, "base64url").toString("utf8");
  if (text.startsWith(TOKEN_PREFIX)) return text.slice(TOKEN_PREFIX.length);
  throw new S3Error("InvalidArgument", {
    message: "The continuation token provided is incorrect",
    elements: { ArgumentName: "continuation-token" },
  });
}
