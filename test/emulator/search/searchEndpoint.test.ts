import {
  CreateDomainCommand,
  DescribeDomainCommand,
  DissociatePackageCommand,
} from "@aws-sdk/client-opensearch";
import { CreateBucketCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { Emulator } from "../../../src/emulator";
import { Dictionaries } from "../Dictionaries";
import { TinyNode } from "./TinyNode";

const SIGNATURE =
  "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/es/aws4_request, SignedHeaders=host, Signature=00";

describe("a domain's own endpoint without a search engine", () => {
  let aws: Emulator;
  beforeEach(async () => (aws = await Emulator.start({ domains: [{ domainName: "search-prod" }] })));
  afterEach(() => aws.stop());

  test("is where DescribeDomain says, and refuses with what would give it one", async () => {
    const { client } = new Dictionaries(aws);
    const { DomainStatus } = await client.send(new DescribeDomainCommand({ DomainName: "search-prod" }));
    const endpoint = DomainStatus?.Endpoint ?? "";
    expect(endpoint).toMatch(/^127\.0\.0\.1:\d+\/search\/123456789012\/us-east-1\/search-prod$/);
    expect(aws.searchUrl({ domainName: "search-prod" })).toBe(`http://${endpoint}`);
    const response = await fetch(`http://${endpoint}/_analyze`, { method: "POST", body: "{}" });
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({
      status: 501,
      error: { type: "no_search_engine", reason: expect.stringContaining("--nodes auto") as string },
    });
  });

  test("of a domain in a VPC is its VPC endpoint; one that is being created has none", async () => {
    await aws.stop();
    aws = await Emulator.start({ clock: "manual" });
    const { client } = new Dictionaries(aws);
    const create = new CreateDomainCommand({ DomainName: "in-vpc", VPCOptions: { SubnetIds: ["subnet-1"] } });
    expect((await client.send(create)).DomainStatus).not.toHaveProperty("Endpoints");
    expect((await fetch(aws.searchUrl({ domainName: "in-vpc" }))).status).toBe(404);
    aws.advance(60_000);
    const { DomainStatus } = await client.send(new DescribeDomainCommand({ DomainName: "in-vpc" }));
    expect(`http://${DomainStatus?.Endpoints?.["vpc"]}`).toBe(aws.searchUrl({ domainName: "in-vpc" }));
  });

  test("of no domain is not found", async () => {
    const response = await fetch(aws.searchUrl({ domainName: "no-such" }));
    expect([response.status, ((await response.json()) as { error: { type: string } }).error.type]).toEqual([
      404,
      "no_such_domain",
    ]);
  });

  test("takes nothing from a bucket that is called search", async () => {
    const { s3 } = new Dictionaries(aws);
    await s3.send(new CreateBucketCommand({ Bucket: "search" }));
    const Key = "123456789012/us-east-1/search-prod/synonyms.txt";
    await s3.send(new PutObjectCommand({ Bucket: "search", Key, Body: "a, b" }));
    expect(aws.requests.countOf("PutObject")).toBe(1);
  });

  test("can be slow, denied and torn off, like a service", async () => {
    const url = aws.searchUrl({ domainName: "search-prod" });
    const denial = aws.faults.deny("es:ESHttpGet");
    const denied = await fetch(url, { headers: { authorization: SIGNATURE } });
    expect([denied.status, await denied.json()]).toEqual([
      403,
      {
        Message:
          "User: arn:aws:iam::123456789012:user/test is not authorized to perform: es:ESHttpGet because no " +
          "identity-based policy allows the es:ESHttpGet action",
      },
    ]);
    expect(await (await fetch(url)).json()).toMatchObject({
      Message: expect.stringContaining("User: anonymous is not") as string,
    });
    expect((await fetch(url, { method: "POST" })).status).toBe(501);
    denial.lift();
    const slow = aws.faults.slowAnswers({ service: "search", delayMs: 60_000 });
    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow("aborted due to timeout");
    slow.lift();
    const throttle = aws.faults.throttle({ service: "search", operation: "_analyze" });
    expect((await fetch(`${url}/products/_analyze`, { method: "POST" })).status).toBe(429);
    throttle.lift();
    aws.faults.resetConnections({ service: "search" });
    await expect(fetch(url)).rejects.toThrow("fetch failed");
    const { client } = new Dictionaries(aws);
    await client.send(new DescribeDomainCommand({ DomainName: "search-prod" }));
  });
});

describe("domains with a node behind them", () => {
  let node: TinyNode;
  let aws: Emulator;
  let dictionaries: Dictionaries;
  const domains = [{ domainName: "search-prod" }, { domainName: "search-staging" }];
  beforeEach(async () => {
    node = await TinyNode.start();
    aws = await Emulator.start({ clock: "manual", domains, search: { url: node.url } });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(async () => {
    await aws.stop();
    await node.stop();
  });

  test("pass requests on as they are, and the answers back", async () => {
    const url = aws.searchUrl({ domainName: "search-prod" });
    const response = await fetch(`${url}/a%2Fb/_search?q=name%3Atea&pretty`, {
      method: "POST",
      headers: {
        authorization: SIGNATURE,
        "x-amz-date": "20260101T000000Z",
        "content-type": "application/json",
      },
      body: '{"size":1}',
    });
    expect(await response.json()).toEqual({ asked: "/a%2Fb/_search?q=name%3Atea&pretty=" });
    expect(response.headers.get("x-from")).toBe("the node");
    const asked = node.asked.at(-1);
    expect(asked).toMatchObject({ method: "POST", body: '{"size":1}' });
    expect(asked?.headers).not.toHaveProperty("authorization");
    expect(asked?.headers).not.toHaveProperty("x-amz-date");
    expect(aws.requests.entries.at(-1)).toMatchObject({
      service: "search",
      operation: "_search",
      status: 200,
      region: "us-east-1",
      accountId: "123456789012",
    });
  });

  test("pass a password on, and the length that HEAD is answered with", async () => {
    const authorization = `Basic ${Buffer.from("admin:secret").toString("base64")}`;
    const response = await fetch(`${aws.searchUrl({ domainName: "search-prod" })}/products`, {
      method: "HEAD",
      headers: { authorization },
    });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "77"]);
    expect(node.asked.at(-1)?.headers.authorization).toBe(authorization);
  });

  test("give the node a file from the moment that the rollout is ACTIVE to the dissociation, with its very bytes", async () => {
    const packageId = await dictionaries.available("synonyms", "\ufefftea, chai\r\n");
    expect(node.file(packageId)).toBeUndefined();
    await dictionaries.active(packageId, "search-prod");
    expect(node.file(packageId)).toBe("\ufefftea, chai\r\n");
    await dictionaries.updated(packageId, "synonyms", "tea, chai, matcha\n");
    expect(node.file(packageId)).toBe("\ufefftea, chai\r\n");
    await dictionaries.active(packageId, "search-prod");
    expect(node.file(packageId)).toBe("tea, chai, matcha\n");
    const dissociate = { PackageID: packageId, DomainName: "search-prod" };
    await dictionaries.client.send(new DissociatePackageCommand(dissociate));
    expect(node.file(packageId)).toBe("tea, chai, matcha\n");
    aws.advance(60_000);
    expect(node.file(packageId)).toBeUndefined();
  });

  test("with different versions of a package are refused but the first", async () => {
    const packageId = await dictionaries.available("synonyms", "old\n");
    await dictionaries.active(packageId, "search-staging");
    await dictionaries.updated(packageId, "synonyms", "new\n");
    await dictionaries.active(packageId, "search-prod");
    const statusOf = async (domainName: string): Promise<number> =>
      (await fetch(aws.searchUrl({ domainName }))).status;
    expect(node.file(packageId)).toBe("new\n");
    expect([await statusOf("search-prod"), await statusOf("search-staging")]).toEqual([200, 409]);
    await dictionaries.active(packageId, "search-staging");
    expect([await statusOf("search-prod"), await statusOf("search-staging")]).toEqual([200, 200]);
  });

  test("say that the node is gone when it is", async () => {
    const url = aws.searchUrl({ domainName: "search-prod" });
    await node.stop();
    const response = await fetch(url);
    expect([response.status, await response.json()]).toMatchObject([
      502,
      { error: { reason: expect.stringContaining("does not answer: ECONNREFUSED") as string } },
    ]);
  });

  test("leave alone what others put into the folder, and the files when the local AWS stops", async () => {
    const packageId = await dictionaries.available("synonyms", "tea, chai\n");
    await dictionaries.active(packageId, "search-prod");
    await aws.stop();
    expect(node.file(packageId)).toBe("tea, chai\n");
    aws = await Emulator.start({ clock: "manual", domains, search: { url: node.url } });
    aws.advance(1);
    expect(node.file(packageId)).toBe("tea, chai\n");
  });
});

test("with the system's clock, a file appears without anybody asking", async () => {
  const node = await TinyNode.start();
  const domains = [{ domainName: "search-prod" }];
  const aws = await Emulator.start({
    domains,
    delays: { copyingMs: 0, validatingMs: 0 },
    search: { url: node.url },
  });
  try {
    const dictionaries = new Dictionaries(aws);
    const packageId = await dictionaries.available("synonyms", "tea, chai\n");
    await dictionaries.active(packageId, "search-prod");
    const asked = aws.requests.entries.length;
    while (node.file(packageId) === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(aws.requests.entries.length).toBe(asked);
  } finally {
    await aws.stop();
    await node.stop();
  }
});

describe("a node that can't be used is refused at the start", () => {
  let node: TinyNode;
  beforeEach(async () => (node = await TinyNode.start()));
  afterEach(() => node.stop());

  test("because it does not say where it is", async () => {
    node.path = undefined;
    await expect(Emulator.start({ search: { url: node.url } })).rejects.toThrow(
      /the node does not say where it is \(HTTP 200\).* with --nodes-config\.$/,
    );
  });

  test("because its folder is on another machine", async () => {
    node.path = { home: "/usr/share/elsewhere" };
    await expect(Emulator.start({ search: { url: node.url } })).rejects.toThrow(
      'the folder that the node names is not on this machine (got "/usr/share/elsewhere/config")',
    );
  });

  test("because it reads another folder than the one that was named", async () => {
    const configFolder = `${node.home}/other`;
    await expect(Emulator.start({ search: { url: node.url, configFolder } })).rejects.toThrow(
      "the node does not read what is put into this folder",
    );
  });

  test("because nothing listens there; the password is not repeated", async () => {
    const url = node.url.replace("//", "//admin:secret@");
    await node.stop();
    const starting = Emulator.start({ search: { url } });
    await expect(starting).rejects.toThrow("it does not answer as OpenSearch does");
    await expect(starting).rejects.not.toThrow("secret");
    node = await TinyNode.start();
  });
});
