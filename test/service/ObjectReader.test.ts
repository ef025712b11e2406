import {
  CreateBucketCommand,
  DeleteObjectCommand,
  PutBucketEncryptionCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from "@aws-sdk/client-s3";
import { createHash } from "node:crypto";
import { Emulator } from "../../src/emulator";
import { CallMeter } from "../../src/service/CallMeter";
import { createS3Client, type ServiceSettings } from "../../src/service/clients";
import { valueOf } from "../../src/service/door/Reading";
import { ObjectReader } from "../../src/service/ObjectReader";
import type { ObjectReading } from "../../src/service/reading/readObject";

const Bucket = "dictionaries";
const WORDS = "car, automobile\n";
const hash = (algorithm: string, content = WORDS): string =>
  createHash(algorithm).update(content).digest("hex");

describe("the reader of source objects", () => {
  let aws: Emulator;
  let s3: S3Client;
  let settings: ServiceSettings;
  let reader: ObjectReader;
  let meter: CallMeter;

  beforeEach(async () => {
    aws = await Emulator.start({ domains: [] });
    settings = { region: aws.region, accessKey: "test", secretKey: "test", endpoints: { s3: aws.endpoint } };
    s3 = createS3Client(settings);
    await s3.send(new CreateBucketCommand({ Bucket }));
    meter = new CallMeter();
    reader = new ObjectReader({ meter, signal: new AbortController().signal, limitBytes: 100 });
    aws.requests.clear();
  });
  afterEach(async () => {
    reader.close();
    s3.destroy();
    await aws.stop();
  });

  async function put(more: Partial<PutObjectCommandInput> = {}): Promise<string | undefined> {
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: "s.txt", Body: WORDS, ...more }));
    aws.requests.clear();
    return VersionId;
  }

  const operations = (): string[] => aws.requests.entries.map(({ operation }) => operation);
  const key = () => ({ bucket: Bucket, key: "s.txt", settings });

  async function read(
    needed: boolean,
    versionId?: string,
    options: { keepBytes?: boolean } = {},
  ): Promise<ObjectReading | null> {
    return valueOf(await reader.object({ ...key(), versionId }, () => needed, options));
  }

  it("takes the checksum of S3 for the whole content, and leaves the bytes alone", async () => {
    await put({ ChecksumAlgorithm: "SHA256", Metadata: { sha256: "claimed" } });
    expect(await read(false)).toMatchObject({
      head: { size: 16, sha256: hash("sha256"), md5: hash("md5"), metadata: { sha256: "claimed" } },
      content: { kind: "not needed" },
    });
    expect(operations()).toEqual(["GetObject"]);
    expect(meter).toMatchObject({ s3: 1, opensearch: 0, retries: 0 });
  });

  it("hashes the bytes where they are needed, and keeps them where they are asked for", async () => {
    await put();
    const content = { kind: "read", sha256: hash("sha256"), md5: hash("md5") };
    expect((await read(true))?.content).toEqual({ ...content, bytes: null });
    expect((await read(true, undefined, { keepBytes: true }))?.content).toEqual({
      ...content,
      bytes: Buffer.from(WORDS),
    });
  });

  it("does not take an ETag for an MD5 where a key of KMS encrypts", async () => {
    await put({ ServerSideEncryption: "aws:kms", SSEKMSKeyId: "alias/words" });
    expect((await read(false))?.head).toMatchObject({
      md5: null,
      encryption: "aws:kms",
      kmsKeyId: "alias/words",
    });
  });

  it("reads no content beyond its limit", async () => {
    await put({ Body: "x".repeat(101) });
    expect((await read(true))?.content).toEqual({ kind: "too large", limitBytes: 100 });
    await put({ Body: "x".repeat(100) });
    expect((await read(true))?.content).toMatchObject({
      kind: "read",
      sha256: hash("sha256", "x".repeat(100)),
    });
  });

  it("lists the versions of exactly this key, the newest first, with the marks of deletion", async () => {
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
    const first = await put();
    const second = await put({ Body: "other" });
    await put({ Key: "s.txt.bak" });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: "s.txt" }));
    const versions = valueOf(await reader.versions(key())) ?? [];
    expect(
      versions.map(({ versionId, deleted, isLatest, size }) => [versionId, deleted, isLatest, size]),
    ).toEqual([
      [expect.any(String), true, true, null],
      [second, false, false, 5],
      [first, false, false, 16],
    ]);
    expect((await read(true, first))?.content).toMatchObject({ sha256: hash("sha256") });
    expect(await reader.object(key(), () => true)).toMatchObject({ kind: "absent" });
    expect(valueOf(await reader.versions({ ...key(), key: "none" }))).toEqual([]);
  });

  it("tells what a bucket encrypts with, and that there is no bucket", async () => {
    const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" as const } }];
    await s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }));
    expect(valueOf(await reader.bucketEncryption(Bucket, settings))).toBe("aws:kms");
    expect(await reader.bucketEncryption("nobodys", settings)).toMatchObject({ kind: "absent" });
    expect(await reader.object({ bucket: "nobodys", key: "k", settings }, () => true)).toMatchObject({
      kind: "absent",
      why: expect.stringMatching(/^there is no such bucket/) as string,
      source: { operation: "GetObject", subject: "s3://nobodys/k" },
    });
  });

  it("names the permission that a version needs", async () => {
    await put();
    aws.faults.deny("GetObject");
    aws.faults.deny("HeadObject");
    expect(await reader.object({ ...key(), versionId: "null" }, () => true)).toMatchObject({
      kind: "unread",
      failure: { kind: "denied", action: "s3:GetObjectVersion" },
    });
  });
});
