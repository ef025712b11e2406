import {
  ChecksumAlgorithm,
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { createHash } from "node:crypto";
import { LocalS3 } from "./LocalS3";

const Bucket = "dictionaries";

describe("PutObject", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
  });

  beforeEach(async () => {
    local.emulator.reset();
    await s3.send(new CreateBucketCommand({ Bucket }));
  });

  afterAll(() => local.stop());

  async function bytesOf(Key: string, VersionId?: string): Promise<Buffer> {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  }

  test("gives back the bytes, the type, the metadata and the MD5 as entity tag", async () => {
    const Body = Buffer.from("car, automobile\n");
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: "synonyms.txt",
        Body,
        ContentType: "text/plain",
        CacheControl: "no-cache",
        Metadata: { sha256: "abc", reviewer: "someone" },
      }),
    );
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "synonyms.txt" }));
    expect(await bytesOf("synonyms.txt")).toEqual(Body);
    expect(head).toMatchObject({
      ContentType: "text/plain",
      CacheControl: "no-cache",
      ContentLength: Body.length,
      Metadata: { sha256: "abc", reviewer: "someone" },
      ETag: `"${createHash("md5").update(Body).digest("hex")}"`,
      ServerSideEncryption: "AES256",
      LastModified: new Date(Date.UTC(2021, 0, 1)),
    });
    expect(head.VersionId).toBeUndefined();
  });

  test("keeps every version of a key apart in a versioned bucket", async () => {
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
    const first = await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "one" }));
    const second = await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "two" }));
    expect(first.VersionId).not.toEqual(second.VersionId);
    expect((await bytesOf("k", first.VersionId)).toString()).toBe("one");
    expect((await bytesOf("k")).toString()).toBe("two");
  });

  test("replaces the null version while versioning is suspended, and keeps the older ones", async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "before" }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
    const kept = await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "kept" }));
    await s3.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Suspended" } }),
    );
    const suspended = await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "after" }));
    expect(suspended.VersionId).toBe("null");
    expect((await bytesOf("k", "null")).toString()).toBe("after");
    expect((await bytesOf("k", kept.VersionId)).toString()).toBe("kept");
  });

  test.each(Object.values(ChecksumAlgorithm).filter((name) => /^(CRC|SHA1|SHA256)/.test(name)))(
    "computes the same %s as the SDK and gives it back",
    async (algorithm) => {
      const put = await s3.send(
        new PutObjectCommand({ Bucket, Key: "k", Body: "123456789", ChecksumAlgorithm: algorithm }),
      );
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "k", ChecksumMode: "ENABLED" }));
      const member = `Checksum${algorithm}` as const;
      expect(put).toHaveProperty(member);
      expect(head).toHaveProperty(member, (put as unknown as Record<string, unknown>)[member]);
      expect(head.ChecksumType).toBe("FULL_OBJECT");
    },
  );

  test("refuses bytes that are not those of the checksum", async () => {
    const put = s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", ChecksumCRC32: "AAAAAA==" }));
    await expect(put).rejects.toMatchObject({ name: "BadDigest", $metadata: { httpStatusCode: 400 } });
    await expect(bytesOf("k")).rejects.toMatchObject({ name: "NoSuchKey" });
  });

  test("refuses bytes that are not those of the MD5", async () => {
    const ContentMD5 = createHash("md5").update("y").digest("base64");
    const put = s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", ContentMD5 }));
    await expect(put).rejects.toMatchObject({ name: "BadDigest" });
  });

  test("creates only with If-None-Match, and replaces only what was seen with If-Match", async () => {
    const { ETag } = await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", IfNoneMatch: "*" }));
    const again = s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "y", IfNoneMatch: "*" }));
    await expect(again).rejects.toMatchObject({ name: "PreconditionFailed" });
    await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "y", IfMatch: ETag }));
    const stale = s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "z", IfMatch: ETag }));
    await expect(stale).rejects.toMatchObject({ name: "PreconditionFailed" });
    const absent = s3.send(new PutObjectCommand({ Bucket, Key: "other", Body: "z", IfMatch: ETag }));
    await expect(absent).rejects.toMatchObject({ name: "NoSuchKey" });
    expect((await bytesOf("k")).toString()).toBe("y");
  });

  test("records a KMS key, under which the entity tag says nothing of the content", async () => {
    const put = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: "k",
        Body: "x",
        ServerSideEncryption: "aws:kms",
        SSEKMSKeyId: "arn:aws:kms:us-east-1:111122223333:key/abc",
      }),
    );
    expect(put).toMatchObject({
      ServerSideEncryption: "aws:kms",
      SSEKMSKeyId: "arn:aws:kms:us-east-1:111122223333:key/abc",
    });
    expect(put.ETag).not.toBe(`"${createHash("md5").update("x").digest("hex")}"`);
  });

  test("refuses more metadata than 2 KB", async () => {
    const Metadata = { long: "x".repeat(2048) };
    const put = s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", Metadata }));
    await expect(put).rejects.toMatchObject({ name: "MetadataTooLarge" });
  });

  test("refuses a key of more than 1024 bytes", async () => {
    const put = s3.send(new PutObjectCommand({ Bucket, Key: "é".repeat(513), Body: "x" }));
    await expect(put).rejects.toMatchObject({ name: "KeyTooLongError" });
  });

  test("refuses a public ACL, because ACLs are disabled", async () => {
    const put = s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "x", ACL: "public-read" }));
    await expect(put).rejects.toMatchObject({ name: "AccessControlListNotSupported" });
  });

  test("refuses a key of the customer's and says what is not implemented", async () => {
    const put = s3.send(
      new PutObjectCommand({
        Bucket,
        Key: "k",
        Body: "x",
        SSECustomerAlgorithm: "AES256",
        SSECustomerKey: Buffer.alloc(32).toString("base64"),
      }),
    );
    await expect(put).rejects.toMatchObject({
      name: "NotImplemented",
      message: expect.stringContaining("SSE-C") as string,
    });
  });
});
