import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  type CompleteMultipartUploadCommandInput,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  DeleteBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const target = { Bucket: "large", Key: "dictionaries/large &.txt" };
const MIB = 1024 * 1024;
const first = Buffer.alloc(5 * MIB, "first part ");
const second = Buffer.from("second part");

describe("Multipart upload", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
  });

  beforeEach(async () => {
    local.emulator.reset();
    await s3.send(new CreateBucketCommand({ Bucket: target.Bucket }));
  });

  afterAll(() => local.stop());

  async function begin(input: Partial<CreateMultipartUploadCommandInput> = {}): Promise<string> {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...target, ...input }));
    return UploadId ?? "";
  }

  async function upload(UploadId: string, PartNumber: number, Body: Buffer): Promise<CompletedPart> {
    const part = await s3.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }));
    return { PartNumber, ETag: part.ETag };
  }

  function complete(
    UploadId: string,
    Parts: CompletedPart[],
    input: Partial<CompleteMultipartUploadCommandInput> = {},
  ): Promise<unknown> {
    return s3.send(
      new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts }, ...input }),
    );
  }

  test("the parts become one object with the attributes given at the beginning", async () => {
    const id = await begin({ ContentType: "text/plain", Metadata: { sha256: "abc" }, Tagging: "a=1" });
    const parts = [await upload(id, 1, first), await upload(id, 7, second)];
    expect((await s3.send(new ListObjectsV2Command({ Bucket: target.Bucket }))).KeyCount).toBe(0);
    const digests = [first, second].map((bytes) => createHash("md5").update(bytes).digest());
    const ETag = `"${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-2"`;
    expect(await complete(id, parts)).toMatchObject({ ...target, ETag });
    const object = await s3.send(new GetObjectCommand(target));
    const bytes = Buffer.from((await object.Body?.transformToByteArray()) ?? []);
    expect(bytes.equals(Buffer.concat([first, second]))).toBe(true);
    expect(object).toMatchObject({ ContentType: "text/plain", Metadata: { sha256: "abc" }, TagCount: 1 });
  });

  test("the checksum covers the parts, or the object when asked so", async () => {
    const checksums: (string | undefined)[] = [];
    for (const ChecksumType of ["COMPOSITE", "FULL_OBJECT"] as const) {
      const id = await begin({ ChecksumAlgorithm: "CRC32", ChecksumType });
      await complete(id, [await upload(id, 1, first), await upload(id, 2, second)]);
      const head = await s3.send(new HeadObjectCommand({ ...target, ChecksumMode: "ENABLED" }));
      expect(head.ChecksumType).toBe(ChecksumType);
      checksums.push(head.ChecksumCRC32);
    }
    await s3.send(new PutObjectCommand({ ...target, Body: Buffer.concat([first, second]) }));
    const whole = await s3.send(new HeadObjectCommand({ ...target, ChecksumMode: "ENABLED" }));
    expect(checksums[0]).toMatch(/^[A-Za-z0-9+/=]+-2$/);
    expect(checksums[1]).toBe(whole.ChecksumCRC32);
  });

  test("a wrong checksum of the whole completes nothing", async () => {
    const id = await begin({ ChecksumAlgorithm: "CRC32", ChecksumType: "FULL_OBJECT" });
    const part = await upload(id, 1, second);
    const wrong = complete(id, [part], { ChecksumCRC32: "AAAAAA==", ChecksumType: "FULL_OBJECT" });
    await expect(wrong).rejects.toMatchObject({ name: "BadDigest" });
    await expect(complete(id, [part])).resolves.toBeDefined();
  });

  test("parts are listed page by page, and one that comes again replaces the first", async () => {
    const id = await begin();
    await upload(id, 2, first);
    await upload(id, 1, first);
    await upload(id, 2, second);
    const page = await s3.send(new ListPartsCommand({ ...target, UploadId: id, MaxParts: 1 }));
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: "1", Parts: [{ PartNumber: 1 }] });
    const rest = await s3.send(
      new ListPartsCommand({ ...target, UploadId: id, PartNumberMarker: page.NextPartNumberMarker }),
    );
    expect(rest).toMatchObject({ IsTruncated: false, Parts: [{ PartNumber: 2, Size: second.length }] });
  });

  test("an aborted upload is gone, and one under way does not keep its bucket", async () => {
    const id = await begin();
    await s3.send(new AbortMultipartUploadCommand({ ...target, UploadId: id }));
    await expect(upload(id, 1, second)).rejects.toMatchObject({ name: "NoSuchUpload" });
    await begin();
    await s3.send(new DeleteBucketCommand({ Bucket: target.Bucket }));
    expect(local.emulator.isEmpty()).toBe(true);
  });

  test("the list of parts has to be of this upload, in order, and of large parts but for the last", async () => {
    const id = await begin();
    const [large, small] = [await upload(id, 1, first), await upload(id, 2, second)];
    const last = await upload(id, 3, second);
    const wrongTag = { PartNumber: 1, ETag: small.ETag };
    await expect(complete(id, [wrongTag])).rejects.toMatchObject({ name: "InvalidPart" });
    await expect(complete(id, [{ ...large, PartNumber: 9 }])).rejects.toMatchObject({ name: "InvalidPart" });
    await expect(complete(id, [small, large])).rejects.toMatchObject({ name: "InvalidPartOrder" });
    await expect(complete(id, [large, small, last])).rejects.toMatchObject({ name: "EntityTooSmall" });
    await expect(complete(id, [])).rejects.toMatchObject({ name: "MalformedXML" });
  });

  test.each([0, 10_001])("%d is no part number", async (number) => {
    await expect(upload(await begin(), number, second)).rejects.toMatchObject({ name: "InvalidArgument" });
  });

  test("completing creates only, when told so", async () => {
    await s3.send(new PutObjectCommand({ ...target, Body: "x" }));
    const id = await begin();
    const part = await upload(id, 1, second);
    await expect(complete(id, [part], { IfNoneMatch: "*" })).rejects.toMatchObject({
      name: "PreconditionFailed",
    });
  });
});
