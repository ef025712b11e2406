import { DeletePackageCommand, DescribePackagesCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { Emulator } from "../../src/emulator";
import { PackagesError } from "../../src/errors";
import { credentials, Dictionaries } from "./Dictionaries";

describe("Emulator", () => {
  let aws: Emulator;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: "search-prod" }] });
  });
  afterEach(() => aws.stop());

  test("a dictionary travels from S3 to the domain, which holds its bytes", async () => {
    const dictionaries = new Dictionaries(aws);
    const packageId = await dictionaries.available("synonyms", "tea, chai");
    await dictionaries.active(packageId, "search-prod");
    expect(aws.domainFile({ domainName: "search-prod", packageId })).toEqual(Buffer.from("tea, chai"));
    expect(aws.domainFiles()).toMatchObject([{ packageName: "synonyms", packageVersion: "v1" }]);
  });

  test("an unsigned request is refused in the words of each protocol", async () => {
    const json = await fetch(`${aws.endpoint}/2021-01-01/packages/describe`, { method: "POST", body: "{}" });
    expect(json.status).toBe(403);
    expect(json.headers.get("x-amzn-errortype")).toBe("MissingAuthenticationTokenException");
    expect(await json.json()).toEqual({ message: "Missing Authentication Token" });
    const query = await fetch(aws.endpoint, { method: "POST", body: new URLSearchParams({ Action: "X" }) });
    expect([query.status, await query.text()]).toEqual([403, expect.stringContaining("<ErrorResponse>")]);
    const xml = await fetch(`${aws.endpoint}/bucket/key`);
    expect([xml.status, await xml.text()]).toEqual([
      403,
      expect.stringContaining("<Code>MissingAuthenticationToken"),
    ]);
  });

  test.each([
    ["of version 4", "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=test%2F20210101&X-Amz-Signature=0"],
    ["of version 2", "AWSAccessKeyId=test&Expires=1&Signature=0"],
  ])("a presigned URL %s is refused in words, not as an unsigned request", async (_version, query) => {
    const answer = await fetch(`${aws.endpoint}/bucket/key?${query}`);
    expect([answer.status, await answer.text()]).toEqual([
      501,
      expect.stringMatching(/<Code>NotImplemented<.*Presigned URLs are not implemented by the local AWS/s),
    ]);
  });

  test("an Authorization header that is not SigV4 is no signature", async () => {
    const answer = await fetch(`${aws.endpoint}/2021-01-01/domain`, {
      headers: { authorization: "Basic eDp5" },
    });
    expect(answer.status).toBe(403);
  });

  test("accounts by access key and regions are kept apart", async () => {
    await new Dictionaries(aws).available("synonyms", "a, b");
    const count = async (accessKeyId: string, region: string): Promise<number> => {
      const client = new OpenSearchClient({
        endpoint: aws.endpoint,
        region,
        credentials: credentials(accessKeyId),
      });
      return (await client.send(new DescribePackagesCommand({}))).PackageDetailsList?.length ?? -1;
    };
    expect(await count("test", "us-east-1")).toBe(1);
    expect(await count("test", "eu-central-1")).toBe(0);
    expect(await count("other", "us-east-1")).toBe(0);
  });

  test("without a port, a request is answered and logged as over the port", async () => {
    const authorization =
      "AWS4-HMAC-SHA256 Credential=test/20210101/us-east-1/es/aws4_request, SignedHeaders=host, Signature=0";
    const path = "/2021-01-01/domain/search-prod/packages";
    const overPort = await fetch(aws.endpoint + path, { headers: { authorization } });
    const alone = Emulator.inProcess({ clock: "manual", domains: [{ domainName: "search-prod" }] });
    const reply = await alone.send({
      method: "GET",
      path,
      query: new URLSearchParams(),
      headers: { authorization },
      body: Buffer.alloc(0),
    });
    expect(reply).toMatchObject({ kind: "answer", answer: { status: overPort.status } });
    expect(reply.kind === "answer" && reply.answer.body.toString()).toBe(await overPort.text());
    expect(alone.requests.countOf("ListPackagesForDomain")).toBe(1);
    expect(alone.endpoint).toBe("");
  });

  test("a port in use is one clear error", async () => {
    const port = Number(new URL(aws.endpoint).port);
    const second = Emulator.start({ port });
    await expect(second).rejects.toThrow(PackagesError);
    await expect(second).rejects.toThrow(/starting the local AWS: the port is in use \(got "\d+"\)/);
  });

  test("stopping twice does nothing, and the port is closed", async () => {
    await aws.stop();
    await aws.stop();
    await expect(fetch(aws.endpoint)).rejects.toThrow();
  });

  test("isEmpty tells what is left, of one account or of all", async () => {
    expect(aws.isEmpty()).toBe(true);
    const s3 = new S3Client({
      endpoint: aws.endpoint,
      region: aws.region,
      forcePathStyle: true,
      credentials: credentials("test"),
    });
    await s3.send(new CreateBucketCommand({ Bucket: "left-behind" }));
    await s3.send(new PutObjectCommand({ Bucket: "left-behind", Key: "k", Body: "x" }));
    expect([aws.isEmpty(), aws.isEmpty("test"), aws.isEmpty("other")]).toEqual([false, false, true]);
  });

  test("reset forgets packages, objects, faults and the log, and keeps the domains of the start", async () => {
    const dictionaries = new Dictionaries(aws);
    await dictionaries.available("synonyms", "a, b");
    aws.faults.throttle();
    aws.reset();
    expect(aws.isEmpty()).toBe(true);
    expect(aws.requests.entries).toEqual([]);
    const packageId = await dictionaries.available("synonyms", "a, b");
    await dictionaries.active(packageId, "search-prod");
  });

  test("every request is in the log, and can be counted by operation and service", async () => {
    await new Dictionaries(aws).available("synonyms", "a, b");
    expect(aws.requests.countOf("CreatePackage")).toBe(1);
    expect(aws.requests.countOfService("es")).toBe(1);
    expect(aws.requests.entries.find(({ operation }) => operation === "CreatePackage")).toMatchObject({
      service: "es",
      method: "POST",
      path: "/2021-01-01/packages",
      status: 200,
      region: "us-east-1",
      accountId: "123456789012",
    });
  });

  test("the log tells the exception of a refused request, in whatever protocol it is told to the client", async () => {
    const dictionaries = new Dictionaries(aws);
    const sts = new STSClient({
      endpoint: aws.endpoint,
      region: aws.region,
      credentials: credentials("test"),
    });
    await Promise.allSettled([
      dictionaries.s3.send(new GetObjectCommand({ Bucket: "nowhere", Key: "k" })),
      dictionaries.client.send(new DeletePackageCommand({ PackageID: "F1" })),
      sts.send(new AssumeRoleCommand({ RoleArn: "deployer-without-an-arn", RoleSessionName: "ci" })),
    ]);
    const refused = aws.requests.entries.map(({ operation, errorType }) => `${operation} ${errorType}`);
    expect(refused.sort()).toEqual([
      "AssumeRole ValidationError",
      "DeletePackage ResourceNotFoundException",
      "GetObject NoSuchBucket",
    ]);
  });

  test.each(["Search", "ab", "x".repeat(29)])("the domain %s of the start is refused", async (domainName) => {
    await expect(Emulator.start({ domains: [{ domainName }] })).rejects.toThrow(
      /making a domain in the local AWS/,
    );
  });
});
