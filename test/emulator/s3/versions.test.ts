import fc from "fast-check";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const Bucket = "versioned";

describe("Versions and their deletion", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
  });

  beforeEach(createVersionedBucket);

  afterAll(() => local.stop());

  async function createVersionedBucket(): Promise<void> {
    local.emulator.reset();
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
  }

  async function put(Key: string, Body = "x"): Promise<string> {
    return (await s3.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId ?? "";
  }

  /** Every page of the versions, with something done after each. */
  async function pages(
    MaxKeys: number,
    afterPage?: (page: ListObjectVersionsCommandOutput) => Promise<void>,
  ): Promise<ListObjectVersionsCommandOutput[]> {
    const seen: ListObjectVersionsCommandOutput[] = [];
    let marker: { KeyMarker?: string; VersionIdMarker?: string } = {};
    for (;;) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys, ...marker }));
      seen.push(page);
      await afterPage?.(page);
      if (page.IsTruncated !== true) return seen;
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
  }

  test("a deletion without a version hides the object and loses nothing", async () => {
    const version = await put("k", "kept");
    const deletion = await s3.send(new DeleteObjectCommand({ Bucket, Key: "k" }));
    expect(deletion).toMatchObject({ DeleteMarker: true, $metadata: { httpStatusCode: 204 } });
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: "k" }))).rejects.toMatchObject({
      name: "NoSuchKey",
    });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: "k", VersionId: version }));
    expect(await Body?.transformToString()).toBe("kept");
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  });

  test("removing the marker brings the object back", async () => {
    await put("k", "back");
    const { VersionId } = await s3.send(new DeleteObjectCommand({ Bucket, Key: "k" }));
    const removal = await s3.send(new DeleteObjectCommand({ Bucket, Key: "k", VersionId }));
    expect(removal).toMatchObject({ DeleteMarker: true, VersionId });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: "k" }));
    expect(await Body?.transformToString()).toBe("back");
  });

  test("a named delete marker can't be read", async () => {
    await put("k");
    const { VersionId } = await s3.send(new DeleteObjectCommand({ Bucket, Key: "k" }));
    const head = s3.send(new HeadObjectCommand({ Bucket, Key: "k", VersionId }));
    await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 405 } });
  });

  test("a version that never was is told apart from an id that can't be one", async () => {
    const version = await put("k");
    const elsewhere = s3.send(new GetObjectCommand({ Bucket, Key: "other", VersionId: version }));
    await expect(elsewhere).rejects.toMatchObject({ name: "NoSuchVersion" });
    const impossible = s3.send(new GetObjectCommand({ Bucket, Key: "k", VersionId: "v1" }));
    await expect(impossible).rejects.toMatchObject({ name: "InvalidArgument" });
  });

  test("the listing names versions and markers, and which is the latest", async () => {
    const first = await put("k");
    const second = await put("k");
    const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key: "k" }));
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(page.Versions).toMatchObject([
      { Key: "k", VersionId: second, IsLatest: false },
      { Key: "k", VersionId: first, IsLatest: false },
    ]);
    expect(page.DeleteMarkers).toMatchObject([{ Key: "k", VersionId: marker.VersionId, IsLatest: true }]);
  });

  test("paging returns each version once, also when a page is deleted before the next is asked for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a", "b/c", "é &"), { maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (keys, pageSize, emptying) => {
          await createVersionedBucket();
          const written: string[] = [];
          for (const key of keys) written.push(await put(key));
          const listed = await pages(pageSize, async (page) => {
            const Objects = (page.Versions ?? []).map(({ Key, VersionId }) => ({ Key, VersionId }));
            if (emptying && Objects.length > 0) {
              await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
            }
          });
          const ids = listed.flatMap((page) => (page.Versions ?? []).map(({ VersionId }) => VersionId));
          expect(ids.sort()).toEqual(written.sort());
          if (emptying) await s3.send(new DeleteBucketCommand({ Bucket }));
          expect(local.emulator.isEmpty()).toBe(emptying);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("DeleteObjects deletes awkward keys, says what it did, and is silent when asked", async () => {
    const awkward = [" spaced ", "a&b<c>", "line\rfeed", "+%20", "007"];
    for (const key of awkward) await put(key);
    const Objects = awkward.map((Key) => ({ Key }));
    const told = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(told.Deleted?.map(({ Key }) => Key)).toEqual(awkward);
    expect(told.Deleted?.every(({ DeleteMarker }) => DeleteMarker === true)).toBe(true);
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    const quiet = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    expect(quiet.Deleted).toBeUndefined();
  });

  test("DeleteObjects reports an impossible version id and deletes the rest", async () => {
    const version = await put("good");
    const Objects = [
      { Key: "bad", VersionId: "v1" },
      { Key: "good", VersionId: version },
    ];
    const result = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(result.Errors).toMatchObject([{ Key: "bad", Code: "InvalidArgument" }]);
    expect(result.Deleted).toMatchObject([{ Key: "good", VersionId: version }]);
  });

  test("DeleteObjects spares an object that is not what the client has seen", async () => {
    await put("k", "newer");
    const Objects = [{ Key: "k", ETag: '"older"' }];
    const result = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(result.Errors).toMatchObject([{ Key: "k", Code: "PreconditionFailed" }]);
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(1);
  });

  test("a bucket with nothing but a delete marker is not empty", async () => {
    await s3.send(new DeleteObjectCommand({ Bucket, Key: "never-there" }));
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: "BucketNotEmpty",
      message: expect.stringContaining("all versions") as string,
    });
  });

  test("the same calls give the same version ids in every run", async () => {
    const once = [await put("a"), await put("b")];
    await createVersionedBucket();
    expect([await put("a"), await put("b")]).toEqual(once);
  });
});
