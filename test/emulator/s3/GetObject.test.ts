import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const Bucket = "read";

describe("Reading, copying and tagging objects", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
  });

  beforeEach(async () => {
    local.emulator.reset();
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutObjectCommand({ Bucket, Key: "k", Body: "0123456789", Tagging: "a=1&b=x+y" }));
  });

  afterAll(() => local.stop());

  async function read(input: Partial<GetObjectCommandInput>): Promise<string | undefined> {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: "k", ...input }));
    return Body?.transformToString();
  }

  test.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=-30", "0123456789", "bytes 0-9/10"],
    ["bytes=5-100", "56789", "bytes 5-9/10"],
  ])("the range %s is %s", async (Range, bytes, ContentRange) => {
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: "k", Range }));
    expect(await answer.Body?.transformToString()).toBe(bytes);
    expect(answer).toMatchObject({ ContentRange, $metadata: { httpStatusCode: 206 } });
  });

  test.each(["bytes=4-2", "lines=1-2", "bytes=1-2,4-5", "bytes=-"])(
    "the range %s is as if it were not there",
    async (Range) => {
      expect(await read({ Range })).toBe("0123456789");
    },
  );

  test("a range behind the end is not satisfiable", async () => {
    await expect(read({ Range: "bytes=10-" })).rejects.toMatchObject({ name: "InvalidRange" });
  });

  test("conditions on what the reader knows are kept", async () => {
    const { ETag, LastModified } = await s3.send(new HeadObjectCommand({ Bucket, Key: "k" }));
    const earlier = new Date((LastModified?.getTime() ?? 0) - 1000);
    expect(await read({ IfMatch: ETag, IfUnmodifiedSince: earlier })).toBe("0123456789");
    expect(await read({ IfNoneMatch: '"other"', IfModifiedSince: LastModified })).toBe("0123456789");
    await expect(read({ IfMatch: '"other"' })).rejects.toMatchObject({ name: "PreconditionFailed" });
    await expect(read({ IfUnmodifiedSince: earlier })).rejects.toMatchObject({ name: "PreconditionFailed" });
    const notModified = { $metadata: { httpStatusCode: 304 } };
    await expect(read({ IfNoneMatch: ETag })).rejects.toMatchObject(notModified);
    await expect(read({ IfModifiedSince: LastModified })).rejects.toMatchObject(notModified);
  });

  test("the reader may choose the headers of the answer", async () => {
    const answer = await s3.send(new GetObjectCommand({ Bucket, Key: "k", ResponseContentType: "text/csv" }));
    expect(answer.ContentType).toBe("text/csv");
  });

  test("the error names the key, whatever is in it", async () => {
    const missing = read({ Key: "a&b <c>/é+ %.txt" });
    await expect(missing).rejects.toMatchObject({ name: "NoSuchKey", Key: "a&b <c>/é+ %.txt" });
  });

  test("keys with any characters are kept apart", async () => {
    const awkward = [
      "a b",
      "a+b",
      "a%20b",
      "a&b",
      "é",
      "e\u0301",
      "😀",
      "a//b",
      "a/./b",
      "a?b",
      "a#b",
      "'!()*~",
    ];
    for (const Key of awkward) await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    for (const Key of awkward) expect(await read({ Key })).toBe(Key);
  });

  test("tags are counted, read, replaced and removed", async () => {
    const tags = async (): Promise<unknown> =>
      (await s3.send(new GetObjectTaggingCommand({ Bucket, Key: "k" }))).TagSet;
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: "k" }))).TagCount).toBe(2);
    expect(await tags()).toEqual([
      { Key: "a", Value: "1" },
      { Key: "b", Value: "x y" },
    ]);
    const TagSet = [{ Key: "<c>", Value: "d & e" }];
    await s3.send(new PutObjectTaggingCommand({ Bucket, Key: "k", Tagging: { TagSet } }));
    expect(await tags()).toEqual(TagSet);
    await s3.send(new DeleteObjectTaggingCommand({ Bucket, Key: "k" }));
    expect(await tags()).toEqual([]);
  });

  test.each([
    ["eleven tags", Array.from({ length: 11 }, (_, n) => ({ Key: `k${n}`, Value: "" }))],
    ["a key twice", [0, 1].map((n) => ({ Key: "k", Value: `${n}` }))],
    ["a key of 129 characters", [{ Key: "k".repeat(129), Value: "" }]],
    ["a value of 257 characters", [{ Key: "k", Value: "v".repeat(257) }]],
  ])("refuses %s", async (_, TagSet) => {
    const put = s3.send(new PutObjectTaggingCommand({ Bucket, Key: "k", Tagging: { TagSet } }));
    await expect(put).rejects.toMatchObject({ name: "InvalidTag" });
  });

  test("a copy has the bytes, the metadata and the tags of its source", async () => {
    await s3.send(
      new PutObjectCommand({ Bucket, Key: "é +.txt", Body: "x", Metadata: { m: "1" }, Tagging: "a=1" }),
    );
    const CopySource = `${Bucket}/${encodeURIComponent("é +.txt")}`;
    const copy = await s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource }));
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: "copy" }));
    expect(head).toMatchObject({ Metadata: { m: "1" }, TagCount: 1, ETag: copy.CopyObjectResult?.ETag });
    expect(await read({ Key: "copy" })).toBe("x");
  });

  test("a copy may replace the metadata, and one to itself that changes nothing is refused", async () => {
    const CopySource = `${Bucket}/k`;
    const idle = s3.send(new CopyObjectCommand({ Bucket, Key: "k", CopySource }));
    await expect(idle).rejects.toMatchObject({ name: "InvalidRequest" });
    await s3.send(
      new CopyObjectCommand({
        Bucket,
        Key: "k",
        CopySource,
        MetadataDirective: "REPLACE",
        Metadata: { n: "2" },
      }),
    );
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key: "k" }))).Metadata).toEqual({ n: "2" });
  });

  test("a copy whose condition on the source fails is not made", async () => {
    const CopySource = `${Bucket}/k`;
    const { ETag } = await s3.send(new HeadObjectCommand({ Bucket, Key: "k" }));
    for (const condition of [{ CopySourceIfMatch: '"other"' }, { CopySourceIfNoneMatch: ETag }]) {
      const copy = s3.send(new CopyObjectCommand({ Bucket, Key: "copy", CopySource, ...condition }));
      await expect(copy).rejects.toMatchObject({ name: "PreconditionFailed" });
    }
    await expect(read({ Key: "copy" })).rejects.toMatchObject({ name: "NoSuchKey" });
  });
});
