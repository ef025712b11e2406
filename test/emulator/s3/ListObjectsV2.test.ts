import fc from "fast-check";
import {
  CreateBucketCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const Bucket = "listed";

/** Letters with and without meaning in URLs, in XML and as delimiters; two of them sort apart in UTF-8 and UTF-16. */
const keys = fc
  .string({
    unit: fc.constantFrom("a", "b", "/", "+", " ", "%", "&", "<", "é", "\uff5e", "😀"),
    minLength: 1,
    maxLength: 6,
  })
  .filter((key) => !key.startsWith("/") && !key.includes("//"));

describe("ListObjectsV2", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
  });

  beforeEach(() => fill([]));

  afterAll(() => local.stop());

  async function fill(names: readonly string[]): Promise<void> {
    local.emulator.reset();
    await s3.send(new CreateBucketCommand({ Bucket }));
    for (const Key of names) await s3.send(new PutObjectCommand({ Bucket, Key, Body: "x" }));
  }

  test("paging returns each key once, in the order of its bytes, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(keys, { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("url", undefined),
        async (names, pageSize, encoding) => {
          await fill(names);
          const input = { Bucket, EncodingType: encoding } as const;
          const listed: string[] = [];
          for await (const page of paginateListObjectsV2({ client: s3, pageSize }, input)) {
            for (const { Key = "" } of page.Contents ?? []) {
              listed.push(encoding === undefined ? Key : decodeURIComponent(Key.replaceAll("+", " ")));
            }
          }
          expect(listed).toEqual(
            [...names].sort((one, other) => Buffer.from(one).compare(Buffer.from(other))),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  test("paging with a delimiter returns each key and each common prefix once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(keys, { maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (names, pageSize) => {
          await fill(names);
          const listed: string[] = [];
          const input = { Bucket, Delimiter: "/" };
          for await (const page of paginateListObjectsV2({ client: s3, pageSize }, input)) {
            listed.push(...(page.Contents ?? []).map(({ Key = "" }) => Key));
            listed.push(...(page.CommonPrefixes ?? []).map(({ Prefix = "" }) => Prefix));
          }
          const expected = new Set(
            names.map((name) => (name.includes("/") ? name.slice(0, name.indexOf("/") + 1) : name)),
          );
          expect(listed.sort()).toEqual([...expected].sort());
        },
      ),
      { numRuns: 30 },
    );
  });

  test("tells prefix, delimiter, count and size", async () => {
    await fill(["en/stop.txt", "en/a/b.txt", "ja/stop.txt"]);
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: "en/", Delimiter: "/" }));
    expect(page).toMatchObject({
      Name: Bucket,
      Prefix: "en/",
      Delimiter: "/",
      KeyCount: 2,
      MaxKeys: 1000,
      IsTruncated: false,
      Contents: [{ Key: "en/stop.txt", Size: 1, StorageClass: "STANDARD", ChecksumAlgorithm: ["CRC32"] }],
      CommonPrefixes: [{ Prefix: "en/a/" }],
    });
    expect(page.Contents?.[0]?.Owner).toBeUndefined();
  });

  test("starts after a key and names the owner when asked", async () => {
    await fill(["a", "b", "c"]);
    const page = await s3.send(new ListObjectsV2Command({ Bucket, StartAfter: "a", FetchOwner: true }));
    expect(page.Contents?.map(({ Key }) => Key)).toEqual(["b", "c"]);
    expect(page.Contents?.[0]?.Owner?.ID).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a page of no keys is empty and not truncated", async () => {
    await fill(["a"]);
    const page = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 0 }));
    expect(page).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });

  test("refuses a token that it did not give, and a limit that is no number", async () => {
    const withToken = s3.send(new ListObjectsV2Command({ Bucket, ContinuationToken: "guess" }));
    await expect(withToken).rejects.toMatchObject({ name: "InvalidArgument" });
    const negative = s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: -1 }));
    await expect(negative).rejects.toMatchObject({ name: "InvalidArgument" });
  });

  test("the first version of the call goes on behind NextMarker", async () => {
    await fill(["a/1", "a/2", "b", "c"]);
    const first = await s3.send(new ListObjectsCommand({ Bucket, Delimiter: "/", MaxKeys: 1 }));
    expect(first).toMatchObject({ IsTruncated: true, NextMarker: "a/", CommonPrefixes: [{ Prefix: "a/" }] });
    const second = await s3.send(
      new ListObjectsCommand({ Bucket, Delimiter: "/", Marker: first.NextMarker }),
    );
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(["b", "c"]);
    expect(second.CommonPrefixes).toBeUndefined();
  });
});
