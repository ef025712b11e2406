import { request } from "node:http";
import {
  CreateBucketCommand,
  DeleteBucketTaggingCommand,
  GetBucketTaggingCommand,
  PutBucketTaggingCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { LocalS3 } from "./LocalS3";

const ACCOUNT = "123456789012";
const ARN = encodeURIComponent("arn:aws:s3:::dictionaries");

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

describe("The tags of a bucket, asked as aws-sdk-go-v2 asks S3 Control", () => {
  let local: LocalS3;
  let s3: S3Client;
  beforeEach(async () => {
    local = await LocalS3.start();
    s3 = local.client();
    await s3.send(new CreateBucketCommand({ Bucket: "dictionaries" }));
  });
  afterEach(() => local.stop());

  /**
   * The account is a label of the host, which no resolver knows. What Go makes of HTTP_PROXY and NO_PROXY is done here
   * by hand: the host is none that NO_PROXY names, so the proxy gets the request line with the whole address.
   */
  function control(
    method: string,
    path: string,
    { body = "", account = ACCOUNT }: { body?: string; account?: string } = {},
  ): Promise<Answer> {
    const { HTTP_PROXY = "", NO_PROXY, AWS_ENDPOINT_URL = "" } = local.emulator.environment();
    const host = `${account}.${new URL(AWS_ENDPOINT_URL).host}`;
    expect(host.replace(/:.*/, "")).not.toBe(NO_PROXY);
    const proxy = new URL(HTTP_PROXY);
    const authorization =
      "AWS4-HMAC-SHA256 Credential=test/20210101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";
    const headers = { host, authorization, "x-amz-account-id": account };
    return new Promise((resolve, reject) => {
      const address = { host: proxy.hostname, port: proxy.port, path: `http://${host}/v20180820/${path}` };
      const sent = request({ ...address, method, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        answer.on("end", () => resolve({ status: answer.statusCode, body: text }));
      });
      sent.on("error", reject).end(body);
    });
  }

  const tagSet = (...tags: [string, string][]): { TagSet: { Key: string; Value: string }[] } => ({
    TagSet: tags.map(([Key, Value]) => ({ Key, Value })),
  });
  const document = (...tags: [string, string][]): string =>
    '<TagResourceRequest xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/"><Tags>' +
    tags.map(([key, value]) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`).join("") +
    "</Tags></TagResourceRequest>";

  test("a bucket without tags has an empty list, where GetBucketTagging has none", async () => {
    const { status, body } = await control("GET", `tags/${ARN}`);
    expect(status).toBe(200);
    expect(body).toContain("<ListTagsForResourceResult");
    expect(body).not.toContain("<Tag>");
  });

  test("what S3 tags, S3 Control lists", async () => {
    const Tagging = tagSet(["team", "search & find"], ["007", "x"]);
    await s3.send(new PutBucketTaggingCommand({ Bucket: "dictionaries", Tagging }));
    const { body } = await control("GET", `tags/${ARN}`);
    expect(body).toContain("<Tag><Key>team</Key><Value>search &amp; find</Value></Tag>");
    expect(body).toContain("<Tag><Key>007</Key><Value>x</Value></Tag>");
    await s3.send(new DeleteBucketTaggingCommand({ Bucket: "dictionaries" }));
    expect((await control("GET", `tags/${ARN}`)).body).not.toContain("<Tag>");
  });

  test("what S3 Control tags, beside and in place of what is there, S3 lists; untagged, it is gone", async () => {
    const Tagging = tagSet(["team", "search"], ["stage", "test"]);
    await s3.send(new PutBucketTaggingCommand({ Bucket: "dictionaries", Tagging }));
    const body = document(["stage", "prod"], ["owner", "me"]);
    expect((await control("POST", `tags/${ARN}`, { body })).status).toBe(204);
    const listed = (): Promise<unknown> => s3.send(new GetBucketTaggingCommand({ Bucket: "dictionaries" }));
    expect(await listed()).toMatchObject(tagSet(["team", "search"], ["stage", "prod"], ["owner", "me"]));
    expect((await control("DELETE", `tags/${ARN}?tagKeys=team&tagKeys=owner`)).status).toBe(204);
    expect(await listed()).toMatchObject(tagSet(["stage", "prod"]));
    await control("DELETE", `tags/${ARN}?tagKeys=stage&tagKeys=not-there`);
    await expect(listed()).rejects.toMatchObject({ name: "NoSuchTagSet" });
  });

  test.each([
    ["a bucket that is not there", `tags/${encodeURIComponent("arn:aws:s3:::nowhere")}`, 404, "NoSuchBucket"],
    [
      "what is no bucket",
      `tags/${encodeURIComponent("arn:aws:s3:::dictionaries/key")}`,
      400,
      "InvalidRequest",
    ],
    ["another call", "configuration/publicAccessBlock", 501, "NotImplemented"],
  ])("%s is refused as S3 Control refuses: wrapped", async (_case, path, status, code) => {
    const answer = await control("GET", path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(new RegExp(`<ErrorResponse><Error>.*<Code>${code}</Code>`, "s"));
  });

  test("a document that is none changes nothing", async () => {
    expect((await control("POST", `tags/${ARN}`, { body: "<Tagging/>" })).status).toBe(400);
    expect((await control("GET", `tags/${ARN}`)).body).not.toContain("<Tag>");
  });

  test("another account's call is denied", async () => {
    expect((await control("GET", `tags/${ARN}`, { account: "210987654321" })).status).toBe(403);
  });

  test("the calls are in the log by their names, and can be denied", async () => {
    await control("GET", `tags/${ARN}`);
    expect(local.emulator.requests.countOf("ListTagsForResource")).toBe(1);
    local.emulator.faults.deny("s3:ListTagsForResource");
    expect((await control("GET", `tags/${ARN}`)).status).toBe(403);
  });

  test("a bucket of the name of that version is a bucket to S3 itself", async () => {
    await s3.send(new CreateBucketCommand({ Bucket: "v20180820" }));
    await expect(s3.send(new GetBucketTaggingCommand({ Bucket: "v20180820" }))).rejects.toMatchObject({
      name: "NoSuchTagSet",
    });
  });
});
