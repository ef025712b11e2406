import { checkReadConditions } from "../objects/preconditions";
import { addressedVersion } from "../objects/addressed";
import { checksumHeaders, objectHeaders } from "../objects/objectHeaders";
import type { S3Action, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";

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

/** The bytes from `first` to `last`, both included. */
interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The range that a `Range` header asks for. A header that S3 does not understand, and one with several ranges,
 * is as if it were not there.
 *
 * @throws S3Error InvalidRange when it begins behind the last byte
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
function byteRange(header: string | undefined, size: number): ByteRange | undefined {
  const parts = /^bytes=(\d*)-(\d*)$/.exec((header ?? "").trim());
  const [from, to] = [parts?.[1] ?? "", parts?.[2] ?? ""];
  if (header === undefined || (from === "" && to === "")) return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  if (first > last) {
    throw new S3Error("InvalidRange", { elements: { RangeRequested: header, ActualObjectSize: size } });
  }
  return { first, last };
}
