import { request } from "node:http";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Emulator } from "../../../src/emulator";
import { credentials } from "../Dictionaries";

const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=test/20210101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0";

/** As a client with a proxy asks: the whole address in the request line. */
function proxied(port: number, address: string, host: string): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: AUTHORIZATION, host };
    const sent = request({ host: "127.0.0.1", port, path: address, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, body }));
    });
    sent.on("error", reject).end();
  });
}

describe("A request line with a whole address", () => {
  let aws: Emulator;
  let port: number;
  beforeAll(async () => {
    aws = await Emulator.start({ clock: "manual" });
    port = Number(new URL(aws.endpoint).port);
    const s3 = new S3Client({
      endpoint: aws.endpoint,
      region: aws.region,
      credentials: credentials("test"),
      forcePathStyle: true,
    });
    await s3.send(new CreateBucketCommand({ Bucket: "acme" }));
    await s3.send(new PutObjectCommand({ Bucket: "acme", Key: "teas.txt", Body: "tea, chai" }));
  });
  afterAll(() => aws.stop());

  test.each([
    ["a bucket in the host", "http://acme.s3.us-east-1.amazonaws.com/teas.txt"],
    ["a bucket in the path", "http://s3.us-east-1.amazonaws.com/acme/teas.txt"],
    ["a query", "http://acme.s3.amazonaws.com/teas.txt?response-cache-control=no-store"],
    ["a scheme in upper case", "HTTP://acme.localhost:4566/teas.txt"],
  ])("with %s finds the object, whatever the Host header says", async (_case, address) => {
    expect(await proxied(port, address, "proxy.example")).toEqual({ status: 200, body: "tea, chai" });
  });

  test.each(["http://acme.s3.amazonaws.com", "http://acme.s3.amazonaws.com?list-type=2"])(
    "without a path, %s, is the root of the bucket",
    async (address) => {
      const { status, body } = await proxied(port, address, "proxy.example");
      expect(status).toBe(200);
      expect(body).toContain("<Key>teas.txt</Key>");
    },
  );
});
