import type { GetObjectCommandOutput, ListObjectVersionsCommandOutput } from "@aws-sdk/client-s3";
import { objectHead } from "../../../src/service/reading/ObjectHead";
import { objectQuestion } from "../../../src/service/reading/objectQuestion";
import { entriesOf, isPast, newestFirst } from "../../../src/service/reading/ObjectVersionEntry";
import { uriOf } from "../../../src/service/reading/readObject";
import { S3_OPERATIONS, type S3OperationName } from "../../../src/service/answers/examineS3Answer";

const AT = new Date(1_000);
const MD5 = "0123456789abcdef0123456789abcdef";

describe("what S3 says of an object", () => {
  const BARE = { $metadata: {}, ContentLength: 5, LastModified: AT } as GetObjectCommandOutput;
  const head = (more: Partial<GetObjectCommandOutput> = {}) => objectHead({ ...BARE, ...more });

  test("is null where it says nothing", () => {
    expect(head()).toEqual({
      size: 5,
      etag: null,
      lastModified: AT,
      versionId: null,
      sha256: null,
      md5: null,
      metadata: {},
      encryption: null,
      kmsKeyId: null,
    });
  });

  test("is taken over whole", () => {
    const checksum = Buffer.alloc(32, 1);
    expect(
      head({
        ContentLength: 0,
        ETag: `"${MD5}"`,
        VersionId: "1",
        ChecksumSHA256: checksum.toString("base64"),
        ChecksumType: "FULL_OBJECT",
        Metadata: { a: "b" },
        ServerSideEncryption: "AES256",
        SSEKMSKeyId: "key",
      }),
    ).toEqual({
      size: 0,
      etag: MD5,
      lastModified: AT,
      versionId: "1",
      sha256: checksum.toString("hex"),
      md5: MD5,
      metadata: { a: "b" },
      encryption: "AES256",
      kmsKeyId: "key",
    });
  });

  test.each([undefined, -1, 0.5, NaN, 2 ** 53])("is no head with the size %s", (ContentLength) => {
    expect(head({ ContentLength })).toBe("says no size");
  });

  test.each([undefined, new Date(NaN)])("is no head with the time %s", (LastModified) => {
    expect(head({ LastModified })).toBe("says no time of change");
  });

  test.each<[Partial<GetObjectCommandOutput>, boolean]>([
    [{}, true],
    [{ ServerSideEncryption: "AES256" }, true],
    [{ ServerSideEncryption: "aws:kms" }, false],
    [{ SSECustomerAlgorithm: "AES256" }, false],
    [{ ServerSideEncryption: "AES256", SSECustomerAlgorithm: "AES256" }, false],
    [{ ETag: `"${MD5}-2"` }, false],
    [{ ETag: `"x${MD5}"` }, false],
    [{ ETag: `"${MD5.toUpperCase()}"` }, false],
    [{ ETag: `"${MD5.slice(1)}"` }, false],
    [{ ETag: MD5 }, true],
    [{ ETag: undefined }, false],
  ])("has an MD5 in its ETag or not: %j", (more, has) => {
    expect(head({ ETag: `"${MD5}"`, ...more })).toMatchObject({ md5: has ? MD5 : null });
  });

  test.each([
    ['"a"', "a"],
    ["a", "a"],
    ['"a', '"a'],
    ['a"', 'a"'],
    ['x"a"', 'x"a"'],
    ['"a"x', '"a"x'],
    ['""', ""],
  ])("has its ETag without quotes: %s", (ETag, etag) => {
    expect(head({ ETag })).toMatchObject({ etag });
  });

  const SHA = Buffer.alloc(32, 7);
  test.each<[Partial<GetObjectCommandOutput>, string | null]>([
    [{ ChecksumType: "FULL_OBJECT", ChecksumSHA256: SHA.toString("base64") }, SHA.toString("hex")],
    [{ ChecksumType: "COMPOSITE", ChecksumSHA256: SHA.toString("base64") }, null],
    [{ ChecksumSHA256: SHA.toString("base64") }, null],
    [{ ChecksumType: "FULL_OBJECT" }, null],
    [{ ChecksumType: "FULL_OBJECT", ChecksumSHA256: Buffer.alloc(31).toString("base64") }, null],
    [{ ChecksumType: "FULL_OBJECT", ChecksumSHA256: Buffer.alloc(33).toString("base64") }, null],
  ])("has a hash of the whole content or none: %j", (more, sha256) => {
    expect(head(more)).toMatchObject({ sha256 });
  });
});

describe("the versions of an object", () => {
  const VERSION = { Key: "k", VersionId: "1", LastModified: AT, IsLatest: true, Size: 3, ETag: '"e"' };
  const page = (more: object): ListObjectVersionsCommandOutput => ({ $metadata: {}, ...more });
  const entries = (more: object) => entriesOf(page(more), "k");
  const ENTRY = { versionId: "1", lastModified: AT, isLatest: true, deleted: false, etag: "e", size: 3 };

  test("are told whole, with the marks of deletion", () => {
    expect(entries({})).toEqual([]);
    const mark = { Key: "k", VersionId: "2", LastModified: AT, IsLatest: false };
    expect(entries({ Versions: [VERSION, { ...VERSION, Key: "kk" }], DeleteMarkers: [mark] })).toEqual([
      ENTRY,
      { versionId: "2", lastModified: AT, isLatest: false, deleted: true, etag: null, size: null },
    ]);
    expect(entries({ Versions: [{ ...VERSION, ETag: undefined, Size: 0 }] })).toEqual([
      { ...ENTRY, etag: null, size: 0 },
    ]);
  });

  test.each([
    ['"a"', "a"],
    ['"a', '"a'],
    ['x"a"', 'x"a"'],
    ['"a"x', '"a"x'],
  ])("have their ETag without quotes: %s", (ETag, etag) => {
    expect(entries({ Versions: [{ ...VERSION, ETag }] })).toEqual([{ ...ENTRY, etag }]);
  });

  test.each([
    ["has a version without an id", { VersionId: undefined }],
    ["has a version without an id", { VersionId: "" }],
    ["has a version without a time", { LastModified: undefined }],
    ["has a version without a time", { LastModified: new Date(NaN) }],
    ["does not say which version is the latest", { IsLatest: undefined }],
    ["has a version without a size", { Size: undefined }],
  ])("are none where one %s", (problem, change) => {
    expect(entries({ Versions: [VERSION, { ...VERSION, ...change }] })).toBe(problem);
    // Of another key it is nobody's business.
    expect(entries({ Versions: [VERSION, { ...VERSION, ...change, Key: "kk" }] })).toEqual([ENTRY]);
  });

  test("end where a page goes on to another key", () => {
    const past = (more: object): boolean => isPast(page(more), "k");
    expect([
      past({}),
      past({ Versions: [VERSION], DeleteMarkers: [{ Key: "k" }] }),
      past({ Versions: [VERSION, { Key: "kk" }] }),
      past({ Versions: [VERSION], DeleteMarkers: [{ Key: "kk" }] }),
    ]).toEqual([false, false, true, true]);
  });

  test("come with the newest first, and the latest where two are as new", () => {
    const at = (versionId: string, ms: number, isLatest = false) => ({
      ...ENTRY,
      versionId,
      lastModified: new Date(ms),
      isLatest,
    });
    const given = [at("a", 1), at("b", 3), at("c", 3, true), at("d", 2)];
    expect(newestFirst(given).map(({ versionId }) => versionId)).toEqual(["c", "b", "d", "a"]);
    expect(newestFirst([...given].reverse()).map(({ versionId }) => versionId)).toEqual(["c", "b", "d", "a"]);
    expect(given.map(({ versionId }) => versionId)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a question to S3", () => {
  const OPERATIONS = Object.keys(S3_OPERATIONS) as S3OperationName[];
  const question = (operation: S3OperationName, ofVersion?: boolean) =>
    objectQuestion(operation, { subject: "s3://b/k", ofVersion }, { middlewareStack: {} }, () =>
      Promise.resolve(1),
    );
  const raw = (headers: Record<string, string>) => ({
    endpoint: "h",
    status: 404,
    headers,
    body: Buffer.alloc(0),
  });

  test("needs a permission, and another for a version that is named", () => {
    expect(
      OPERATIONS.map((operation) => {
        const { action, streamed, subject } = question(operation);
        return [operation, action, question(operation, true).action, streamed, subject].join(" ");
      }),
    ).toEqual([
      "GetObject s3:GetObject s3:GetObjectVersion true s3://b/k",
      "HeadObject s3:GetObject s3:GetObjectVersion false s3://b/k",
      "ListObjectVersions s3:ListBucketVersions s3:GetObjectVersion false s3://b/k",
      "GetBucketEncryption s3:GetEncryptionConfiguration s3:GetObjectVersion false s3://b/k",
    ]);
  });

  test.each([
    ["NoSuchKey", "there is no such object"],
    ["NotFound", "there is no such object"],
    ["NoSuchVersion", "there is no such version of the object"],
    ["NoSuchBucket", "there is no such bucket"],
    ["ServerSideEncryptionConfigurationNotFoundError", "the bucket sets no encryption"],
    ["AccessDenied", null],
    ["", null],
  ])("whose refusal is %j proves: %j", (refusal, absence) => {
    expect([
      question("GetObject").absence(refusal, undefined),
      question("GetObject").absence(refusal, raw({})),
    ]).toEqual([absence, absence]);
  });

  test("whose answer is the mark of a deletion proves that it is deleted", () => {
    const of = (value: string) =>
      question("GetObject").absence("NoSuchKey", raw({ "x-amz-delete-marker": value }));
    expect([of("true"), of("false")]).toEqual(["it is deleted", "there is no such object"]);
  });

  test("is about an address", () => {
    expect([uriOf({ bucket: "b", key: "k/l" }), uriOf({ bucket: "b", key: "k", versionId: "1" })]).toEqual([
      "s3://b/k/l",
      "s3://b/k?versionId=1",
    ]);
  });
});
