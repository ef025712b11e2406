import type { SearchAuth } from "../../../src/search";
import type { SearchQuestion } from "../../../src/search/client/SearchClient";
import type { SearchRequest } from "../../../src/search/client/SearchRequest";
import { SearchServer } from "../SearchServer";
import { verifySignature } from "./verifySignature";

const SECRET_KEY = "a-secret/key+of=nobody";
const SIGNED: SearchAuth = {
  kind: "sigv4",
  settings: {
    region: "eu-central-1",
    accessKey: "AKIDEXAMPLE",
    secretKey: SECRET_KEY,
    token: "a-session-token",
  },
};

let server: SearchServer;
beforeEach(async () => {
  server = await SearchServer.start();
});
afterEach(() => server.stop());

function asking(request: SearchRequest): SearchQuestion<unknown> {
  return { request, subject: "idx", read: ({ status, json }) => (status === 200 ? json : undefined) };
}

const GET = asking({ method: "GET", path: "/" });
const REQUESTS: readonly SearchRequest[] = [
  { method: "GET", path: "/" },
  {
    method: "GET",
    path: "/_all/_settings",
    query: { filter_path: "*.settings.index.analysis,a b+c", expand_wildcards: "open,hidden" },
  },
  {
    method: "POST",
    path: `/${encodeURIComponent("idx-ü %25,*")}/_analyze`,
    body: { text: ["notebook", "東京 😀", '"'] },
  },
  { method: "POST", path: "/_plugins/_refresh_search_analyzers/idx" },
];

describe("a request with credentials", () => {
  it.each(REQUESTS)(
    "is signed for the service es, with the hash of its body: $method $path",
    async (request) => {
      await server.client({ auth: SIGNED }).ask(asking(request));
      const [received] = server.received;
      expect(verifySignature(received!, SECRET_KEY)).toMatchObject({
        accessKeyId: "AKIDEXAMPLE",
        region: "eu-central-1",
        service: "es",
        isRight: true,
        signedHeaders: expect.arrayContaining([
          "host",
          "x-amz-content-sha256",
          "x-amz-date",
          "x-amz-security-token",
        ]) as unknown,
      });
      expect(JSON.parse(received!.body || "null")).toEqual(request.body ?? null);
    },
  );

  it("is not signed for a region that nobody has named", async () => {
    const settings = { accessKey: "AKIDEXAMPLE", secretKey: SECRET_KEY };
    const variables = ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_CONFIG_FILE"];
    const before = variables.map((name) => process.env[name]);
    variables.forEach((name) => delete process.env[name]);
    process.env["AWS_CONFIG_FILE"] = "/dev/null";
    const reading = await server.client({ auth: { kind: "sigv4", settings } }).ask(GET);
    variables.forEach((name, at) =>
      before[at] === undefined ? delete process.env[name] : (process.env[name] = before[at]),
    );
    expect(reading).toMatchObject({ kind: "unread", failure: { kind: "settings" } });
    expect(server.received).toEqual([]);
  });
});

describe("a request without a signature", () => {
  it("carries a user of the domain's own, whatever letters the password has", async () => {
    await server.client({ auth: { kind: "basic", username: "ana", password: "pä:ss/wörd" } }).ask(GET);
    const [, pair = ""] = server.received[0]!.headers.authorization!.split("Basic ");
    expect(Buffer.from(pair, "base64").toString("utf8")).toBe("ana:pä:ss/wörd");
  });

  it("carries nothing of who asks where none is wanted", async () => {
    await server.client().ask(GET);
    expect(Object.keys(server.received[0]!.headers).filter((name) => /auth|amz/.test(name))).toEqual([]);
  });
});

describe("where a request goes", () => {
  it("keeps the path that the endpoint has", async () => {
    await server.client({ url: `${server.url}/search/v1/` }).ask(asking(REQUESTS[1]!));
    expect(server.received[0]!.url).toMatch(/^\/search\/v1\/_all\/_settings\?/);
  });

  it("names the domain's own host at the far end of a tunnel, and signs it", async () => {
    const host = "vpc-products-abc.eu-central-1.es.amazonaws.com";
    const client = server.client({ host, auth: SIGNED });
    await client.ask(asking(REQUESTS[2]!));
    expect(server.received[0]!.headers.host).toBe(host);
    expect(verifySignature(server.received[0]!, SECRET_KEY).isRight).toBe(true);
    expect(client.place).toBe(host);
  });
});

describe("an answer", () => {
  it("is evidence with its operation, what it is about, and where it was asked", async () => {
    const { source } = (await server.client().ask(asking(REQUESTS[2]!))) as { source: object };
    expect(source).toMatchObject({
      operation: "POST /idx-ü %25,*/_analyze",
      subject: "idx",
      place: server.host,
    });
  });
});
