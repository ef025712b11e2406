import { S3Error } from "../S3Error";

/** The bytes from `first` to `last`, both included. */
export interface ByteRange {
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
export function byteRange(header: string | undefined, size: number): ByteRange | undefined {
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
