import { S3Error } from "../S3Error";
import type { ObjectVersion } from "../store/ObjectVersion";

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * The conditions of a read, in the order of RFC 9110, which S3 follows.
 *
 * @param whenUnchanged what to answer to a reader that has the object already
 * @throws S3Error PreconditionFailed or NotModified
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-reads.html
 */
export function checkReadConditions(
  headers: Headers,
  object: ObjectVersion,
  whenUnchanged: "NotModified" | "PreconditionFailed" = "NotModified",
): void {
  const ifMatch = headers["if-match"];
  const ifNoneMatch = headers["if-none-match"];
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object)) throw failed("If-Match");
  } else if (isModifiedSince(headers["if-unmodified-since"], object) === true) {
    throw failed("If-Unmodified-Since");
  }
  const unchanged =
    ifNoneMatch === undefined
      ? isModifiedSince(headers["if-modified-since"], object) === false
      : matches(ifNoneMatch, object);
  if (unchanged) throw new S3Error(whenUnchanged, { headers: { etag: object.etag } });
}

/**
 * The conditions of a write: `If-None-Match: *` creates only, `If-Match` replaces only what the writer has seen.
 *
 * @throws S3Error PreconditionFailed, NoSuchKey, or NotImplemented for an `If-None-Match` other than `*`
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export function checkWriteConditions(
  headers: Headers,
  key: string,
  current: ObjectVersion | undefined,
): void {
  const ifMatch = headers["if-match"];
  const ifNoneMatch = headers["if-none-match"];
  if (ifNoneMatch !== undefined && ifNoneMatch !== "*") {
    throw new S3Error("NotImplemented", { elements: { Header: "If-None-Match" } });
  }
  if (ifNoneMatch === "*" && current !== undefined) throw failed("If-None-Match");
  if (ifMatch === undefined) return;
  if (current === undefined) throw new S3Error("NoSuchKey", { elements: { Key: key } });
  if (!matches(ifMatch, current)) throw failed("If-Match");
}

function matches(condition: string, object: ObjectVersion): boolean {
  const tags = condition.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.some((tag) => tag === "*" || unquoted(tag) === unquoted(object.etag));
}

function unquoted(etag: string): string {
  return etag.replace(/^"|"$/g, "");
}

/** Undefined when there is no such condition, or none that is a date. HTTP dates have whole seconds. */
function isModifiedSince(date: string | undefined, object: ObjectVersion): boolean | undefined {
  const sinceMs = Date.parse(date ?? "");
  if (Number.isNaN(sinceMs)) return undefined;
  return Math.floor(object.lastModifiedMs / 1000) * 1000 > sinceMs;
}

function failed(condition: string): S3Error {
  return new S3Error("PreconditionFailed", { elements: { Condition: condition } });
}
