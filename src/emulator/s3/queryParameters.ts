/**
 * Keys of a query that say how an operation is done, not which one it is. A key that is neither one of these nor selects
 * an operation is a sub-resource that the local S3 has never heard of, and leaving it out would answer another question.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
const PARAMETERS: ReadonlySet<string> = new Set([
  "bucket-region",
  "continuation-token",
  "delimiter",
  "encoding-type",
  "fetch-owner",
  "key-marker",
  "marker",
  "max-buckets",
  "max-keys",
  "max-parts",
  "part-number-marker",
  "prefix",
  "response-cache-control",
  "response-content-disposition",
  "response-content-encoding",
  "response-content-language",
  "response-content-type",
  "response-expires",
  "start-after",
  "version-id-marker",
  "versionId",
  // What the SDKs add for whoever reads a log.
  "x-id",
]);

export function isQueryParameter(key: string): boolean {
  return PARAMETERS.has(key);
}
