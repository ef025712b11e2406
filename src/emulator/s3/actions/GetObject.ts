import { byteRange } from "../conditions/byteRange";
import { checkReadConditions } from "../conditions/preconditions";
import { addressedVersion } from "../objects/addressedVersion";
import { checksumHeaders, objectHeaders } from "../objects/objectHeaders";
import type { S3Action, S3Call } from "../S3Call";

const OVERRIDES = [
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-type",
  "expires",
];

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject: S3Action = (call) => {
  const object = addressedVersion(call);
  checkReadConditions(call.headers, object);
  const range = byteRange(call.headers["range"], object.bytes.length);
  const described = { ...objectHeaders(call.bucket, object), ...overriddenHeaders(call.query) };
  if (range === undefined) {
    const checksum = wantsChecksum(call) ? checksumHeaders(object.checksum) : {};
    return { headers: { ...described, ...checksum }, body: object.bytes };
  }
  const contentRange = `bytes ${range.first}-${range.last}/${object.bytes.length}`;
  return {
    status: 206,
    headers: { ...described, "content-range": contentRange },
    body: object.bytes.subarray(range.first, range.last + 1),
  };
};

function wantsChecksum(call: S3Call): boolean {
  return call.headers["x-amz-checksum-mode"]?.toUpperCase() === "ENABLED";
}

/** The reader may replace some headers of the answer: `response-content-type=text/plain`. */
function overriddenHeaders(query: URLSearchParams): Record<string, string | undefined> {
  const pairs = OVERRIDES.map((name) => [name, query.get(`response-${name}`) ?? undefined] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}
