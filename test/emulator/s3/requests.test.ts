import { createHash } from "node:crypto";
import {
  CreateBucketCommand,
  GetBucketPolicyStatusCommand,
  GetObjectCommand,
  ListBucketInventoryConfigurationsCommand,
  PutBucketReplicationCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import type { AwsRequest, AwsResponse } from "../../../src/emulator/protocol/AwsRequest";
import { S3Service } from "../../../src/emulator/s3/S3Service";
import { addressOf } from "../../../src/emulator/s3/addressing";
import { writeXml } from "../../../src/emulator/protocol/writeXml";
import { LocalS3 } from "./LocalS3";

const accountId = "111122223333";

/** A request as the HTTP layer hands it over, with what a test cares about. */
function request(parts: Partial<AwsRequest>): AwsRequest {
  return {
    method: "GET",
    path: "/",
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.alloc(0),
    service: "s3",
    region: "us-east-1",
    accountId,
    accessKeyId: "first",
    requestId: "request-7",
    ...parts,
  };
}

describe("What the local S3 makes of a request", () => {
  let service: S3Service;

  beforeEach(async () => {
    service = new S3Service({ now: () => 0 });
    await send({ method: "PUT", path: "/bucket" });
  });

  function send(parts: Partial<AwsRequest>): Promise<AwsResponse> {
    return service.handle(request(parts));
  }

  test("errors are XML with code, message, resource and request id", async () => {
    const { status, headers, body } = await send({ path: "/bucket/a%26b" });
    expect(status).toBe(404);
    expect(headers).toMatchObject({ "content-type": "application/xml", "x-amz-request-id": "request-7" });
    expect(body.toString()).toContain(
      "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a&amp;b</Key>" +
        "<Resource>/bucket/a%26b</Resource><RequestId>request-7</RequestId>",
    );
  });

  test("HEAD has the headers of GET, its length included, and no body", async () => {
    await send({ method: "PUT", path: "/bucket/k", body: Buffer.from("12345") });
    const { headers, body, operation } = await send({ method: "HEAD", path: "/bucket/k" });
    expect(operation).toBe("HeadObject");
    expect(headers["content-length"]).toBe("5");
    expect(body).toHaveLength(0);
  });

  test("the virtual host of a bucket is the bucket", async () => {
    const headers = { host: "bucket.localhost:4566" };
    await send({ method: "PUT", path: "/dir/k%20%2B", headers, body: Buffer.from("x") });
    expect(service.readObject({ accountId, bucket: "bucket", key: "dir/k +" })).toMatchObject({
      kind: "object",
      bytes: Buffer.from("x"),
    });
  });

  test("the reader of packages tells a missing bucket from a missing key, and knows no bucket of another account", () => {
    expect(service.readObject({ accountId, bucket: "none", key: "k" }).kind).toBe("no-such-bucket");
    expect(service.readObject({ accountId, bucket: "bucket", key: "k" }).kind).toBe("no-such-key");
    const foreign = { accountId: "444455556666", bucket: "bucket", key: "k" };
    expect(service.readObject(foreign).kind).toBe("no-such-bucket");
  });

  test.each([
    [
      "a body that is not the signed one",
      { "x-amz-content-sha256": "0".repeat(64) },
      "XAmzContentSHA256Mismatch",
    ],
    ["an MD5 that is none", { "content-md5": "bm8=" }, "InvalidDigest"],
    [
      "chunks without their headers",
      { "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER" },
      "IncompleteBody",
    ],
    [
      "another length than was said",
      { "x-amz-decoded-content-length": "9", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
      "IncompleteBody",
    ],
    ["an unknown encryption", { "x-amz-server-side-encryption": "rot13" }, "InvalidArgument"],
    ["an object lock", { "x-amz-object-lock-mode": "GOVERNANCE" }, "InvalidRequest"],
    ["an If-None-Match of a tag", { "if-none-match": '"tag"' }, "NotImplemented"],
  ])("%s is refused, and nothing is kept", async (_, headers, code) => {
    const { body } = await send({ method: "PUT", path: "/bucket/k", headers, body: Buffer.from("bytes") });
    expect(body.toString()).toContain(`<Code>${code}</Code>`);
    expect(service.readObject({ accountId, bucket: "bucket", key: "k" }).kind).toBe("no-such-key");
  });

  test.each([
    ["no XML", "text"],
    ["an element left open", "<Tagging><TagSet></Tagging>"],
    ["another document", "<Delete/>"],
    [
      "a document with entities of its own",
      '<!DOCTYPE Tagging [<!ENTITY e "x">]><Tagging><TagSet/></Tagging>',
    ],
    ["a tag without a key", "<Tagging><TagSet><Tag><Value>v</Value></Tag></TagSet></Tagging>"],
  ])("%s is malformed", async (_, document) => {
    await send({ method: "PUT", path: "/bucket/k", body: Buffer.from("x") });
    const { status, body } = await send({
      method: "PUT",
      path: "/bucket/k",
      query: new URLSearchParams("tagging"),
      body: Buffer.from(document),
    });
    expect([status, body.toString()]).toEqual([400, expect.stringContaining("MalformedXML")]);
  });

  test.each([
    ["bucket/dir/k", "as it is"],
    ["/bucket/dir/k", "with a slash in front"],
    ["bucket%2Fdir%2Fk", "with every slash encoded"],
    ["%2Fbucket%2Fdir/k", "with some of them encoded"],
    ["bucket/dir%2Fk?versionId=null", "with a version"],
    ["bucket%2Fdir%2Fk?versionId=null", "encoded, with a version"],
  ])("the copy source %s names the same object: %s", async (source) => {
    await send({ method: "PUT", path: "/bucket/dir/k", body: Buffer.from("x") });
    const headers = { "x-amz-copy-source": source };
    expect((await send({ method: "PUT", path: "/bucket/copy", headers })).status).toBe(200);
    expect(service.readObject({ accountId, bucket: "bucket", key: "copy" })).toMatchObject({
      bytes: Buffer.from("x"),
    });
  });

  test("a copy source that does not decode is an error of the request", async () => {
    const headers = { "x-amz-copy-source": "bucket/%zz" };
    expect((await send({ method: "PUT", path: "/bucket/k", headers })).status).toBe(400);
  });

  test("a list of deletions without a digest is not carried out", async () => {
    await send({ method: "PUT", path: "/bucket/k", body: Buffer.from("x") });
    const { status } = await send({
      method: "POST",
      path: "/bucket",
      query: new URLSearchParams("delete"),
      body: Buffer.from("<Delete><Object><Key>k</Key></Object></Delete>"),
    });
    expect(status).toBe(400);
    expect(service.readObject({ accountId, bucket: "bucket", key: "k" }).kind).toBe("object");
  });

  test("outside us-east-1, a bucket needs a location constraint", async () => {
    const { status, body } = await send({ method: "PUT", path: "/new-bucket", region: "eu-west-1" });
    expect([status, body.toString()]).toEqual([400, expect.stringContaining("IllegalLocationConstraint")]);
  });

  test("a path that does not decode is an error of the request, and of no other", async () => {
    expect((await send({ path: "/bucket/%zz" })).status).toBe(400);
  });

  test("the same SHA-256 as was signed is accepted", async () => {
    const body = Buffer.from("x");
    const headers = { "x-amz-content-sha256": createHash("sha256").update(body).digest("hex") };
    expect((await send({ method: "PUT", path: "/bucket/k", headers, body })).status).toBe(200);
  });
});

describe("Calls that the local S3 does not have", () => {
  let local: LocalS3;
  let s3: S3Client;

  beforeAll(async () => {
    local = await LocalS3.start();
    s3 = local.client();
    await s3.send(new CreateBucketCommand({ Bucket: "bucket" }));
    await s3.send(new PutObjectCommand({ Bucket: "bucket", Key: "k", Body: "x" }));
  });

  afterAll(() => local.stop());

  const Rules = [{ Status: "Enabled" as const, Destination: { Bucket: "arn:aws:s3:::other" } }];
  const calls: [string, () => Promise<unknown>][] = [
    ["GetBucketPolicyStatus", () => s3.send(new GetBucketPolicyStatusCommand({ Bucket: "bucket" }))],
    [
      "ListBucketInventoryConfigurations",
      () => s3.send(new ListBucketInventoryConfigurationsCommand({ Bucket: "bucket" })),
    ],
    [
      "PutBucketReplication",
      () =>
        s3.send(
          new PutBucketReplicationCommand({
            Bucket: "bucket",
            ReplicationConfiguration: { Role: "arn:aws:iam::111122223333:role/r", Rules },
          }),
        ),
    ],
    [
      "GetObject with partNumber",
      () => s3.send(new GetObjectCommand({ Bucket: "bucket", Key: "k", PartNumber: 1 })),
    ],
  ];

  test.each(calls)("%s is named in the answer 501", async (name, call) => {
    await expect(call()).rejects.toMatchObject({
      name: "NotImplemented",
      message: `${name} is not implemented by the local S3.`,
      $metadata: { httpStatusCode: 501 },
    });
  });

  test.each([
    ["GET", "/bucket", "abac", "GET bucket?abac"],
    ["GET", "/bucket", "metadataTable", "GET bucket?metadataTable"],
    ["PUT", "/bucket", "abac", "PUT bucket?abac"],
    ["GET", "/bucket", "prefix=a&something-new", "GET bucket?prefix&something-new"],
    ["GET", "/bucket/k", "something-new=1", "GET object?something-new"],
    ["DELETE", "/bucket/k", "something-new", "DELETE object?something-new"],
    ["GET", "/", "something-new", "GET service?something-new"],
  ])(
    "a sub-resource that it has never heard of is not left out: %s %s?%s is 501",
    async (method, path, query, named) => {
      const answer = await new S3Service({ now: () => 0 }).handle(
        request({ method, path, query: new URLSearchParams(query) }),
      );
      expect([answer.status, answer.body.toString()]).toEqual([
        501,
        expect.stringContaining(`${named.replaceAll("&", "&amp;")} is not implemented by the local S3.`),
      ]);
    },
  );

  test("a call that nobody has is named by its looks", async () => {
    const service = new S3Service({ now: () => 0 });
    const answer = await service.handle(
      request({ method: "PATCH", path: "/bucket/k", query: new URLSearchParams("frobnicate=1") }),
    );
    expect(answer.body.toString()).toContain("PATCH object?frobnicate is not implemented by the local S3.");
  });
});

describe("Addressing", () => {
  test.each([
    ["127.0.0.1:4566", "/", undefined, undefined],
    ["127.0.0.1:4566", "/bucket", "bucket", undefined],
    ["127.0.0.1:4566", "/bucket/", "bucket", undefined],
    ["127.0.0.1:4566", "/bucket/a//b/", "bucket", "a//b/"],
    ["localhost", "/bucket/%E3%81%82+%2B", "bucket", "あ++"],
    ["bucket.localhost:4566", "/", "bucket", undefined],
    ["bucket.127.0.0.1:4566", "/k", "bucket", "k"],
    ["127.0.0.1:4566", "/bucket/k", "bucket", "k"],
    ["with.dots.localhost", "/k", "with.dots", "k"],
    ["s3.localhost:4566", "/bucket/k", "bucket", "k"],
    ["bucket.s3.localhost:4566", "/k", "bucket", "k"],
    ["s3.eu-central-1.amazonaws.com", "/bucket/k", "bucket", "k"],
    ["bucket.s3.eu-central-1.amazonaws.com", "/k", "bucket", "k"],
    ["bucket.s3.amazonaws.com", "/k", "bucket", "k"],
  ])("%s%s is bucket %s, key %s", (host, path, bucket, key) => {
    expect(addressOf(host, path)).toEqual({ bucket, key });
  });
});

describe("XML", () => {
  test("what would end an element, or be lost on the way, is escaped", () => {
    expect(writeXml("Key", { "@a": '"<', "#text": 'a&b<c>"\r\u0001é' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Key a="&quot;&lt;">a&amp;b&lt;c&gt;&quot;&#13;&#1;é</Key>',
    );
  });
});
