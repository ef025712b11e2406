import { S3Error } from "../S3Error";

/** A decoded `aws-chunked` body. */
export interface DecodedChunks {
  readonly bytes: Buffer;
  /** Trailing headers, names in lower case. */
  readonly trailers: Readonly<Record<string, string>>;
}

const CHUNK_HEADER = /^([0-9a-fA-F]{1,8})(;.*)?$/;

/**
 * Takes an `aws-chunked` body apart, signed or not, with trailers or without. Signatures of chunks and trailers
 * are not verified: the local AWS knows access keys, not their secrets.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * @throws S3Error IncompleteBody when a chunk is cut short or its header is not one
 */
export function decodeAwsChunked(body: Buffer): DecodedChunks {
  const chunks: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const { line, next } = lineAt(body, offset);
    const size = chunkSize(line);
    if (size === 0) return { bytes: Buffer.concat(chunks), trailers: readTrailers(body, next) };
    if (next + size > body.length) throw new S3Error("IncompleteBody");
    chunks.push(body.subarray(next, next + size));
    offset = afterLineEnd(body, next + size);
  }
}

function chunkSize(line: string): number {
  const header = CHUNK_HEADER.exec(line);
  if (header?.[1] === undefined) throw new S3Error("IncompleteBody");
  return Number.parseInt(header[1], 16);
}

function lineAt(body: Buffer, offset: number): { line: string; next: number } {
  const end = body.indexOf("\r\n", offset);
  if (end < 0) throw new S3Error("IncompleteBody");
  return { line: body.toString("latin1", offset, end), next: end + 2 };
}

function afterLineEnd(body: Buffer, offset: number): number {
  if (body.toString("latin1", offset, offset + 2) !== "\r\n") throw new S3Error("IncompleteBody");
  return offset + 2;
}

function readTrailers(body: Buffer, offset: number): Record<string, string> {
  const lines = body.toString("latin1", offset).split(/\r?\n/);
  const pairs = lines
    .filter((line) => line.includes(":"))
    .map((line) => [
      line.slice(0, line.indexOf(":")).trim().toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
