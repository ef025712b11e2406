import { DescribePackagesCommand } from "@aws-sdk/client-opensearch";
import { ListBucketsCommand } from "@aws-sdk/client-s3";
import { CallMeter } from "../../src/service/CallMeter";
import { createOpenSearchClient, createS3Client, type ServiceSettings } from "../../src/service/clients";
import { CLIENT_DEFAULTS, clientConfig } from "../../src/service/clients/clientConfig";
import { credentialsOf } from "../../src/service/clients/credentials";
import { tellsRequests } from "../../src/service/clients/tellsRequests";
import { present, type Reading, unread, valueOf } from "../../src/service/door/Reading";
import { onRequests, type RequestEvent } from "../../src/service/exchange/requestEvents";
import { READ_LIMITS } from "../../src/service/exchange/ReadLimits";
import { findPackage } from "../../src/service/findPackage";
import type { LiveReader } from "../../src/service/LiveReader";
import { readAccount } from "../../src/service/reading/readAccount";
import { regionOf } from "../../src/service/regionOf";
import { answer, RawServer } from "./RawServer";

const before = { ...process.env };
beforeEach(() => {
  for (const name of Object.keys(process.env).filter((each) => each.startsWith("AWS_")))
    delete process.env[name];
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  });
});
afterEach(() => {
  process.env = { ...before };
});

describe("a meter of calls", () => {
  test.each([
    ["opensearch", { opensearch: 3, s3: 0, search: 0, retries: 2 }],
    ["sts", { opensearch: 3, s3: 0, search: 0, retries: 2 }],
    ["s3", { opensearch: 0, s3: 3, search: 0, retries: 2 }],
  ] as const)("counts those to %s, and which of them were retries", (service, counted) => {
    const meter = new CallMeter();
    meter.count(service, 3);
    expect(meter).toEqual(counted);
  });

  test("counts a call of which nobody knows the attempts as one, and adds up", () => {
    const meter = new CallMeter();
    for (const attempts of [undefined, 0, 1, 2]) meter.count("s3", attempts);
    expect(meter).toEqual({ opensearch: 0, s3: 5, search: 0, retries: 1 });
  });
});

test("a read has an end in time, pages and bytes", () => {
  expect(READ_LIMITS).toEqual({ callMs: 30_000, readMs: 120_000, pages: 1_000, answerBytes: 16_777_216 });
});

describe("a client", () => {
  const KEYS = { accessKey: "a", secretKey: "s" };

  test("says who it is of, and waits five seconds for a connection", () => {
    expect(CLIENT_DEFAULTS).toEqual({
      customUserAgent: "cdktf-opensearch-packages",
      requestHandler: { connectionTimeout: 5_000 },
    });
  });

  test("has of the settings what they say, and leaves the rest to the SDK", () => {
    const endpoints = { opensearch: "http://o", s3: "http://s" };
    const settings = { ...KEYS, token: "t", region: "eu-west-1", profile: "p", endpoints };
    const common = { ...CLIENT_DEFAULTS, region: "eu-west-1", profile: "p" };
    const credentials = { accessKeyId: "a", secretAccessKey: "s", sessionToken: "t" };
    expect(clientConfig(settings, "opensearch")).toEqual({ ...common, endpoint: "http://o", credentials });
    expect(clientConfig(settings, "s3")).toEqual({ ...common, endpoint: "http://s", credentials });
    expect(Object.keys(clientConfig(KEYS, "s3"))).not.toContain("maxAttempts");
    expect(clientConfig({ ...KEYS, maxAttempts: 7, retryMode: "adaptive" }, "s3")).toMatchObject({
      maxAttempts: 7,
      retryMode: "adaptive",
    });
  });

  test("is not made for an endpoint that is none", () => {
    expect(() => clientConfig({ endpoints: { s3: "h" } }, "s3")).toThrow(
      "reading the settings of the live API: the endpoint has no scheme: h. Write http://h or https://h.",
    );
  });

  test.each<[ServiceSettings, Record<string, string>, boolean]>([
    [{}, {}, false],
    [{ endpoints: { s3: "http://s" } }, {}, true],
    [{ endpoints: { opensearch: "http://o" } }, {}, false],
    [{}, { AWS_ENDPOINT_URL_S3: "http://s" }, true],
    [{}, { AWS_ENDPOINT_URL: "http://s" }, true],
    [{}, { AWS_ENDPOINT_URL_OPENSEARCH: "http://o" }, false],
  ])(
    "of S3 writes the bucket into the path at an endpoint of one's own: %j %j",
    (settings, environment, inPath) => {
      Object.assign(process.env, environment);
      const client = createS3Client({ ...KEYS, region: "eu-west-1", ...settings });
      expect([client.config.forcePathStyle, client.config.followRegionRedirects]).toEqual([inPath, true]);
      client.destroy();
    },
  );

  test("has keys, a profile's, or what the SDK finds", async () => {
    expect(credentialsOf(KEYS)).toEqual({ accessKeyId: "a", secretAccessKey: "s", sessionToken: undefined });
    const found = (settings: ServiceSettings): Promise<unknown> => {
      const credentials = credentialsOf(settings);
      return typeof credentials === "function"
        ? credentials().catch((error: unknown) => (error as Error).message)
        : Promise.resolve(credentials);
    };
    expect(await found({ profile: "nobody" })).toMatch(/\bnobody\b/);
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: "A", AWS_SECRET_ACCESS_KEY: "S" });
    const ofEnvironment = { accessKeyId: "A", secretAccessKey: "S" };
    for (const half of [{}, { accessKey: "a" }, { secretKey: "s" }])
      expect(await found(half)).toMatchObject(ofEnvironment);
    expect(await found({ profile: "nobody" })).toMatch(/\bnobody\b/);
  });

  test("knows its region by the settings, by the environment, or not at all", async () => {
    expect(await regionOf({ ...KEYS, region: "eu-west-1" })).toBe("eu-west-1");
    expect(await regionOf(KEYS)).toBeUndefined();
    process.env["AWS_REGION"] = "eu-north-1";
    expect(await regionOf(KEYS)).toBe("eu-north-1");
  });
});

describe("a request that is told", () => {
  test.each([
    [{ method: "GET", hostname: "h", port: 1 }, "GetObjectCommand", "GET h:1 GetObject"],
    [{ method: "PUT", hostname: "h" }, undefined, "PUT h "],
    [
      { method: "GET", hostname: "secret.s3.eu-west-1.amazonaws.com" },
      "XCommandCommand",
      "GET *.s3.eu-west-1.amazonaws.com XCommand",
    ],
    [
      { method: "GET", hostname: "a.b.s3-accelerate.amazonaws.com" },
      "CommandX",
      "GET *.s3-accelerate.amazonaws.com CommandX",
    ],
    [{ method: "GET", hostname: "s3.amazonaws.com" }, "X", "GET s3.amazonaws.com X"],
    [{ method: "GET", hostname: "a.s3x.example" }, "X", "GET a.s3x.example X"],
  ])("says where to, and no bucket: %j", async (request, commandName, said) => {
    const add = jest.fn<
      void,
      [(next: unknown, context: object) => (wire: object) => Promise<unknown>, object]
    >();
    tellsRequests({ add }, "s3");
    const [middleware, options] = add.mock.calls[0]!;
    expect(options).toEqual({ step: "deserialize", priority: "low", name: "tellsRequests" });
    const heard: RequestEvent[] = [];
    const stop = onRequests((event) => heard.push(event));
    const answered = { response: { statusCode: 204 } };
    const context = commandName === undefined ? {} : { commandName };
    expect(await middleware(() => Promise.resolve(answered), context)({ request })).toBe(answered);
    stop();
    expect(heard.map(({ method, host, operation }) => `${method} ${host} ${operation}`)).toEqual([said]);
    expect(heard[0]).toMatchObject({ service: "s3", status: 204, failure: null });
  });

  test("is told by the clients of both services", async () => {
    const server = await RawServer.start();
    const heard: string[] = [];
    const stop = onRequests(({ service, host }) => heard.push(`${service} ${host}`));
    const [opensearch, s3] = [createOpenSearchClient(server.settings), createS3Client(server.settings)];
    server.answering = answer(500, "");
    await opensearch.send(new DescribePackagesCommand({})).catch(() => undefined);
    await s3.send(new ListBucketsCommand({})).catch(() => undefined);
    stop();
    for (const client of [opensearch, s3]) client.destroy();
    const { host } = server;
    await server.stop();
    expect(heard).toEqual([`opensearch ${host}`, `s3 ${host}`]);
  });
});

describe("the account that the credentials are of", () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(() => server.stop());

  const identity = (account: string): string =>
    '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
    `${account}</GetCallerIdentityResult></GetCallerIdentityResponse>`;

  async function account(body: string, status = 200): Promise<string> {
    server.answering = answer(status, body, { "content-type": "text/xml" });
    const meter = new CallMeter();
    const reading = await readAccount(server.settings, { meter, signal: new AbortController().signal });
    expect(meter.opensearch).toBeGreaterThan(0);
    if (reading.kind === "present")
      return `${reading.source.subject} at ${reading.source.place}: ${reading.value}`;
    return reading.kind === "unread"
      ? `${reading.failure.kind}, ${reading.failure.action}: ${reading.failure.why}`
      : "absent";
  }

  const NONE = (): string =>
    `broken, sts:GetCallerIdentity: the answer to GetCallerIdentity from ${server.host} came with the status 200 ` +
    "and names no account";

  test("is twelve digits", async () => {
    expect(await account(identity("<Account>111122223333</Account>"))).toBe(
      `the credentials at ${server.host}: 111122223333`,
    );
    for (const wrong of ["", "<Account>11112222333</Account>", "<Account>1111222233334</Account>"])
      expect(await account(identity(wrong))).toBe(NONE());
  });

  test("is told by STS and by nobody else", async () => {
    expect(await account("<html></html>")).toBe(
      `broken, sts:GetCallerIdentity: reading the answer to GetCallerIdentity from ${server.host}: it came with the ` +
        "status 200 and is none of STS (text/xml); it begins with “<html></html>”",
    );
    const expired =
      "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>Old</Message></Error></ErrorResponse>";
    expect(await account(expired, 403)).toBe(
      "credentials, sts:GetCallerIdentity: the session token has expired: ExpiredToken: Old",
    );
  });

  test("is not asked of AWS by whoever asks another packages API", async () => {
    const options = { meter: new CallMeter(), signal: new AbortController().signal };
    expect(await readAccount({ endpoints: { opensearch: "http://o" } }, options)).toEqual({
      kind: "unread",
      failure: {
        operation: "GetCallerIdentity",
        action: "sts:GetCallerIdentity",
        kind: "settings",
        why: "an endpoint is named for the packages API, and none for STS",
        checkedBy: "an endpoint for sts",
      },
      source: null,
    });
  });
});

describe("the package that a person calls by something", () => {
  const SOURCE = { operation: "DescribePackages", subject: "x", place: "h", at: "2025-01-01" };
  const named = (PackageID: string) => present({ PackageID }, SOURCE);
  const none = { kind: "absent", why: "none", source: SOURCE } as const;
  const unknown = unread(
    {
      kind: "server",
      why: "it is down",
      operation: "DescribePackages",
      action: "es:x",
      checkedBy: "another run",
    },
    null,
  );

  type Found = Reading<{ PackageID: string }> | undefined;
  const find = (byId: Found, byName: Found): Promise<string | undefined> => {
    const found =
      (reading: Found) =>
      ([called]: readonly string[]) =>
        Promise.resolve(new Map(reading === undefined ? [] : [[called, reading]]));
    const reader = { packagesById: found(byId), packagesByName: found(byName) } as unknown as LiveReader;
    return findPackage("x", "looking", reader).then(
      ({ PackageID }) => PackageID,
      (error: unknown) => (error as Error).message,
    );
  };
  const NONE =
    'looking: there is no package with this id or name (got "x"). Check the name, the region and the account.';
  const DOWN = "looking: it is down. What would help: another run.";

  test.each<[string, Found, Found, string]>([
    ["an id", named("1"), none, "1"],
    ["a name", none, named("1"), "1"],
    ["its id and its name", named("1"), named("1"), "1"],
    ["an id, while names are not known", named("1"), unknown, "1"],
    ["nothing", none, none, NONE],
    ["nothing that was asked for", undefined, undefined, NONE],
    ["what nobody knows", none, unknown, DOWN],
    ["what nobody knows either", unknown, none, DOWN],
    [
      "the id of one and the name of another",
      named("1"),
      named("2"),
      'looking: it is the id of one package and the name of another (got "x"). ' +
        "Give the id of the one, or the name of the other.",
    ],
  ])("is found by %s, or it is said why not", async (_what, byId, byName, said) => {
    expect(await find(byId, byName)).toBe(said);
  });

  test("has a value only where it is present", () => {
    expect([valueOf(named("1")), valueOf(none), valueOf(unknown), valueOf(null)]).toEqual([
      { PackageID: "1" },
      null,
      null,
      null,
    ]);
  });
});
