import fc from "fast-check";
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { decodeAwsChunked } from "../../../src/emulator/s3/payload/awsChunked";
import { checksumOf } from "../../../src/emulator/s3/payload/checksum";
import { LocalS3 } from "./LocalS3";

const SIGNATURE = "0".repeat(64);

interface Upload {
  readonly bytes: Buffer;
  readonly chunkSizes: readonly number[];
  readonly signed: boolean;
  readonly trailer: boolean;
}

const uploads: fc.Arbitrary<Upload> = fc.record({
  bytes: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  chunkSizes: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 12 }),
  signed: fc.boolean(),
  trailer: fc.boolean(),
});

describe("aws-chunked bodies", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
    await s3.send(new CreateBucketCommand({ Bucket: "chunked" }));
  });

  afterAll(() => local.stop());

  test("any bytes in any chunks come back as they were, signed or not, with or without a trailer", async () => {
    await fc.assert(
      fc.asyncProperty(uploads, async (upload) => {
        expect(await putChunked(local.port, upload)).toBe(200);
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: "chunked", Key: "k" }));
        expect(Buffer.from((await Body?.transformToByteArray()) ?? [])).toEqual(upload.bytes);
      }),
      { numRuns: 60 },
    );
  });

  test("the coding itself is not kept as the encoding of the object", async () => {
    await putChunked(local.port, { bytes: Buffer.from("x"), chunkSizes: [], signed: false, trailer: true });
    const { ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket: "chunked", Key: "k" }));
    expect(ContentEncoding).toBeUndefined();
  });

  test("a trailer with another checksum is refused", async () => {
    const upload = { bytes: Buffer.from("x"), chunkSizes: [], signed: false, trailer: true };
    expect(await putChunked(local.port, upload, "AAAAAA==")).toBe(400);
  });

  test("a file that the SDK streams arrives", async () => {
    await s3.send(new PutObjectCommand({ Bucket: "chunked", Key: "k", Body: createReadStream(__filename) }));
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: "chunked", Key: "k" }));
    expect(await Body?.transformToString()).toBe(readFileSync(__filename, "utf8"));
  });

  test("a body that ends in the middle of a chunk is incomplete, wherever it is cut", () => {
    const whole = encodeChunks({
      bytes: Buffer.alloc(40, "x"),
      chunkSizes: [15],
      signed: true,
      trailer: false,
    });
    const lastHeader = whole.lastIndexOf("0;chunk-signature");
    for (let end = 0; end <= lastHeader; end += 1) {
      expect(() => decodeAwsChunked(whole.subarray(0, end))).toThrow(/number of bytes/);
    }
  });
});

function encodeChunks({ bytes, chunkSizes, signed, trailer }: Upload, checksum?: string): Buffer {
  const extension = signed ? `;chunk-signature=${SIGNATURE}` : "";
  const pieces: Buffer[] = [];
  let offset = 0;
  for (const size of [...chunkSizes, bytes.length]) {
    const piece = bytes.subarray(offset, offset + size);
    if (piece.length === 0) break;
    pieces.push(Buffer.from(`${piece.length.toString(16)}${extension}\r\n`), piece, Buffer.from("\r\n"));
    offset += piece.length;
  }
  const trailers = trailer ? `x-amz-checksum-crc32:${checksum ?? checksumOf("CRC32", bytes)}\r\n` : "";
  return Buffer.concat([...pieces, Buffer.from(`0${extension}\r\n${trailers}\r\n`)]);
}

/** A PUT as the AWS command line and other SDKs send it; the answer's status. */
function putChunked(port: number, upload: Upload, checksum?: string): Promise<number> {
  const kind = upload.signed ? "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" : "STREAMING-UNSIGNED-PAYLOAD";
  const body = encodeChunks(upload, checksum);
  const headers = {
    authorization: `AWS4-HMAC-SHA256 Credential=test/20250102/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${SIGNATURE}`,
    "content-encoding": "aws-chunked",
    "content-length": body.length,
    "x-amz-content-sha256": upload.trailer ? `${kind}-TRAILER` : kind,
    "x-amz-decoded-content-length": upload.bytes.length,
    ...(upload.trailer ? { "x-amz-trailer": "x-amz-checksum-crc32" } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest({ port, host: "127.0.0.1", method: "PUT", path: "/chunked/k", headers });
    request.on("error", reject);
    request.on("response", (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    request.end(body);
  });
}

describe("check values", () => {
  test.each([
    ["CRC32", "cbf43926"],
    ["CRC32C", "e3069283"],
    ["CRC64NVME", "ae8b14860a799888"],
    ["SHA1", createHash("sha1").update("123456789").digest("hex")],
  ] as const)("%s of 123456789 is the one in its catalogue", (algorithm, expected) => {
    const value = checksumOf(algorithm, Buffer.from("123456789"));
    expect(Buffer.from(value, "base64").toString("hex")).toBe(expected);
  });
});
