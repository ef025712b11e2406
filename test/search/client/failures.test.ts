import { createServer as createTlsServer } from "node:tls";
import type { AddressInfo } from "node:net";
import type { SearchAuth } from "../../../src/search";
import type { SearchQuestion } from "../../../src/search/client/SearchClient";
import { failureOfError } from "../../../src/search/client/searchFailure";
import type { ReadFailure } from "../../../src/service/failures/ReadFailure";
import { replies, type SearchAnswering, SearchServer } from "../SearchServer";

const TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN//////////abcdef==";
const PASSWORD = "corr3ct-h0rse";
const SIGNED: SearchAuth = {
  kind: "sigv4",
  settings: { region: "eu-central-1", accessKey: "AKIDEXAMPLE", secretKey: "secretsecret", token: TOKEN },
};
const BASIC: SearchAuth = { kind: "basic", username: "ana", password: PASSWORD };
const NONE: SearchAuth = { kind: "none" };

let server: SearchServer;
beforeEach(async () => {
  server = await SearchServer.start();
});
afterEach(() => server.stop());

const ANALYZE: SearchQuestion<unknown> = {
  request: { method: "POST", path: "/idx/_analyze", body: { text: ["a"] } },
  subject: "idx",
  read: ({ status, json }) =>
    status === 200 && Array.isArray((json as { tokens?: unknown })?.tokens) ? json : undefined,
};

async function failureWhen(
  answering: SearchAnswering,
  auth: SearchAuth = SIGNED,
  requestMs = 2_000,
): Promise<ReadFailure> {
  server.answering = answering;
  const reading = await server.client({ auth }, requestMs).ask(ANALYZE);
  if (reading.kind !== "unread") throw new Error(reading.kind);
  return reading.failure;
}

const FINE_GRAINED = (user: string) => ({
  error: {
    root_cause: [],
    type: "security_exception",
    reason: `no permissions for [indices:admin/analyze] and User [name=${user}, backend_roles=[], requestedTenant=null]`,
  },
  status: 403,
});
const IAM = (user: string) => ({
  Message: `User: arn:aws:sts::111122223333:assumed-role/${user}/i-1 is not authorized to perform: es:ESHttpPost because no identity-based policy allows the es:ESHttpPost action`,
});
const CANONICAL = `The request signature we calculated does not match the signature you provided. The Canonical String for this request should have been 'POST /idx/_analyze host:x x-amz-security-token:${TOKEN}'`;

describe("an answer that is none", () => {
  it("of a server that has no such thing is not worth another run: its message says what is", async () => {
    const { why, checkedBy } = await failureWhen(replies(501, { message: "There is no search engine" }));
    expect(why).toBe("HTTP 501: There is no search engine");
    expect(checkedBy).toBe("what the message asks for");
  });

  it.each<[string, SearchAuth, SearchAnswering, Partial<Record<keyof ReadFailure, unknown>>]>([
    [
      "a block on the index",
      BASIC,
      replies(403, {
        error: {
          type: "cluster_block_exception",
          reason: "index [idx] blocked by: [FORBIDDEN/7/index read (api)];",
        },
        status: 403,
      }),
      { kind: "refused", checkedBy: "what the message asks for" },
    ],
    [
      "a login that is refused",
      BASIC,
      replies(401, "Unauthorized"),
      { kind: "credentials", checkedBy: expect.stringContaining("OPENSEARCH_PASSWORD") as unknown },
    ],
    [
      "no login",
      NONE,
      replies(401, ""),
      { kind: "credentials", checkedBy: expect.stringContaining("--search-auth") as unknown },
    ],
    [
      "a signature that is not accepted",
      SIGNED,
      replies(401, ""),
      { kind: "credentials", checkedBy: expect.stringContaining("access policy") as unknown },
    ],
    [
      "a role without the IAM action",
      SIGNED,
      replies(403, IAM("reader")),
      { kind: "denied", checkedBy: "the IAM action es:ESHttpPost on the domain" },
    ],
    [
      "a role that is called after a signature",
      SIGNED,
      replies(403, IAM("signature-expired-credential")),
      { kind: "denied" },
    ],
    [
      "nobody where IAM asks",
      NONE,
      replies(403, { Message: "User: anonymous is not authorized to perform: es:ESHttpPost" }),
      { kind: "denied", checkedBy: expect.stringContaining("--search-auth sigv4") as unknown },
    ],
    [
      "a user without the permission",
      BASIC,
      replies(403, FINE_GRAINED("ana")),
      { kind: "denied", checkedBy: "the permission indices:admin/analyze of fine-grained access control" },
    ],
    [
      "a user who is called after a credential",
      BASIC,
      replies(403, FINE_GRAINED("credential-reader")),
      { kind: "denied", checkedBy: expect.stringContaining("indices:admin/analyze") as unknown },
    ],
    ["a bad signature", SIGNED, replies(403, { message: CANONICAL }), { kind: "credentials" }],
    [
      "an expired token",
      SIGNED,
      replies(403, { message: "The security token included in the request is expired" }),
      { kind: "credentials" },
    ],
    [
      "a clock that is wrong",
      SIGNED,
      replies(403, { message: "Signature expired: 20260101T000000Z is now earlier than 20260101T005500Z" }),
      { kind: "clock", checkedBy: "a clock that is right" },
    ],
    [
      "a signature where a password is asked for",
      BASIC,
      replies(403, {
        message: "'x' not a valid key=value pair (missing equal-sign) in Authorization header",
      }),
      { kind: "credentials" },
    ],
    [
      "an index that is gone",
      NONE,
      replies(404, {
        error: { type: "index_not_found_exception", reason: "no such index [idx]" },
        status: 404,
      }),
      { kind: "not-found", why: "HTTP 404: no such index [idx]" },
    ],
    ["a page that is not found", NONE, replies(404, "<html>Not Found</html>"), { kind: "not-found" }],
    [
      "an engine's error",
      NONE,
      replies(400, { error: { type: "x", reason: "bad" }, status: 400 }),
      { kind: "refused", why: "HTTP 400: bad" },
    ],
    [
      "trouble of the server",
      NONE,
      replies(500, { error: { type: "null_pointer_exception", reason: null }, status: 500 }),
      { kind: "server", why: "HTTP 500: null_pointer_exception" },
    ],
    [
      "a gateway's page",
      NONE,
      replies(502, "<html><body>Bad Gateway</body></html>"),
      { kind: "server", checkedBy: "another run a little later" },
    ],
    [
      "a page that a proxy made",
      NONE,
      replies(200, "<html>Welcome</html>"),
      {
        kind: "broken",
        why: "HTTP 200: <html>Welcome</html>",
        checkedBy: expect.stringContaining("--search-endpoint") as unknown,
      },
    ],
    ["a login page", NONE, replies(302, ""), { kind: "broken" }],
    ["JSON of something else", NONE, replies(200, { hello: "world" }), { kind: "broken" }],
    ["half of a JSON", NONE, replies(200, '{"tokens":['), { kind: "broken" }],
    ["nothing", NONE, replies(200, ""), { kind: "broken", why: "HTTP 200" }],
  ])("is %s, and says what to do", async (_, auth, answering, expected) => {
    const failure = await failureWhen(answering, auth);
    expect(failure).toMatchObject({ operation: "POST /idx/_analyze", action: "es:ESHttpPost", ...expected });
    expect(server.received).toHaveLength(1);
  });

  it("shows no password and no token, though the answer holds them", async () => {
    const echo: SearchAnswering = (response, { headers }) =>
      replies(400, { message: JSON.stringify(headers) })(response, null!);
    const page: SearchAnswering = (response, { headers }) => replies(200, { headers })(response, null!);
    const error: SearchAnswering = (response, { headers }) =>
      replies(400, { error: { type: "x", reason: `${PASSWORD} ${headers.authorization}` }, status: 400 })(
        response,
        null!,
      );
    const pair = Buffer.from(`ana:${PASSWORD}`).toString("base64");
    for (const auth of [SIGNED, BASIC]) {
      for (const answering of [echo, page, error, replies(403, { message: CANONICAL })]) {
        const { why, checkedBy } = await failureWhen(answering, auth);
        expect(why).not.toContain(pair);
        expect(why + checkedBy).not.toContain(auth === BASIC ? PASSWORD : TOKEN);
        expect(why + checkedBy).not.toMatch(/secretsecret|Signature=/);
      }
    }
  });
});

describe("a connection that gives no answer", () => {
  it("is tried again when it breaks, three times at most", async () => {
    const failure = await failureWhen((response) => response.destroy());
    expect(failure.kind).toBe("cut-off");
    expect(server.received).toHaveLength(3);
  });

  it("is tried again when it breaks in the middle of the answer, and then does", async () => {
    server.answering = (response) => {
      server.answering = replies(200, { tokens: [] });
      response.writeHead(200, { "content-length": "100" });
      response.write('{"tokens":[', () => response.destroy());
    };
    expect(await server.client().ask(ANALYZE)).toMatchObject({ kind: "present", value: { tokens: [] } });
  });

  it("is tried again when there are too many requests", async () => {
    server.answering = (response) => {
      server.answering = replies(200, { tokens: [] });
      replies(429, { error: { type: "es_rejected_execution_exception", reason: "rejected" }, status: 429 })(
        response,
        null!,
      );
    };
    expect(await server.client().ask(ANALYZE)).toMatchObject({ kind: "present" });
    expect(server.received).toHaveLength(2);
  });

  it.each<[string, SearchAnswering]>([
    ["nothing is ever said", () => undefined],
    ["the answer never ends", (response) => void response.writeHead(200).write('{"tokens":[')],
  ])("is given up after the time of a request when %s", async (_, answering) => {
    const failure = await failureWhen(answering, NONE, 150);
    expect(failure).toMatchObject({
      kind: "timed-out",
      why: "no whole answer came within 0.15 s",
      checkedBy: expect.stringContaining("--search-timeout") as unknown,
    });
    expect(server.received).toHaveLength(1);
  });

  it("is let go at once when whoever asks is stopped", async () => {
    const stop = new AbortController();
    server.answering = () => stop.abort(new Error("enough"));
    const client = server.client({}, 60_000, stop.signal);
    expect(await client.ask(ANALYZE)).toMatchObject({ kind: "unread", failure: { kind: "stopped" } });
    expect(await client.ask(ANALYZE)).toMatchObject({ failure: { kind: "stopped" } });
    expect(client.calls).toBe(1);
  });

  it.each([
    ["nobody listens", "http://127.0.0.1:9"],
    ["the host is unknown", "http://no-such-host.invalid"],
  ])("says how the endpoint is reached when %s", async (_, url) => {
    const reading = await server.client({ url }).ask(ANALYZE);
    expect(reading).toMatchObject({
      failure: { kind: "unreachable", checkedBy: expect.stringContaining("tunnel") as unknown },
    });
  });

  it.each([
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "CERT_HAS_EXPIRED",
  ])("says whom to trust when the certificate is not for it: %s", (code) => {
    const error = Object.assign(new Error("certificate"), { code });
    expect(failureOfError(error, { operation: "GET /", action: "es:ESHttpGet" }, NONE)).toMatchObject({
      kind: "broken",
      checkedBy: expect.stringContaining("NODE_EXTRA_CA_CERTS") as unknown,
    });
  });

  it("asks for the certificate of the domain's own host through a tunnel", async () => {
    const asked: string[] = [];
    const tls = createTlsServer({ SNICallback: (name, done) => (asked.push(name), done(new Error("none"))) });
    tls.on("tlsClientError", () => undefined);
    await new Promise<void>((resolve) => tls.listen(0, "127.0.0.1", resolve));
    const { port } = tls.address() as AddressInfo;
    const host = "vpc-products-abc.eu-central-1.es.amazonaws.com";
    const reading = await server.client({ url: `https://127.0.0.1:${port}`, host }).ask(ANALYZE);
    tls.close();
    expect(reading.kind).toBe("unread");
    expect(new Set(asked)).toEqual(new Set([host]));
  });
});

describe("an endpoint that would not do better", () => {
  it.each<[string, SearchAnswering, number]>([
    ["refuses the login", replies(401, ""), 30_000],
    ["refuses the signature", replies(403, { message: CANONICAL }), 30_000],
    ["is something else", replies(200, "<html></html>"), 30_000],
    ["hangs", () => undefined, 150],
  ])("is asked once when it %s", async (_, answering, requestMs) => {
    server.answering = answering;
    const client = server.client({ auth: SIGNED }, requestMs);
    const first = await client.ask(ANALYZE);
    const others = await Promise.all(Array.from({ length: 10 }, () => client.ask(ANALYZE)));
    expect(client.calls).toBe(1);
    for (const other of others)
      expect(other).toMatchObject({
        kind: "unread",
        source: null,
        failure: { kind: (first as { failure: ReadFailure }).failure.kind },
      });
  });

  it("is asked on after one slow answer among good ones, or one gateway's page", async () => {
    const client = server.client({}, 2_000);
    server.answering = replies(200, { tokens: [] });
    expect((await client.ask(ANALYZE)).kind).toBe("present");
    server.answering = replies(502, "<html></html>");
    expect((await client.ask(ANALYZE)).kind).toBe("unread");
    server.answering = () => undefined;
    expect((await client.ask(ANALYZE)).kind).toBe("unread");
    server.answering = replies(200, { tokens: [] });
    expect((await client.ask(ANALYZE)).kind).toBe("present");
  });

  it("is asked on when one permission is missing, or the engine refuses one question", async () => {
    const client = server.client({ auth: BASIC });
    for (const answering of [
      replies(403, FINE_GRAINED("ana")),
      replies(400, { error: { type: "x", reason: "bad" } }),
    ]) {
      server.answering = answering;
      expect((await client.ask(ANALYZE)).kind).toBe("unread");
    }
    server.answering = replies(200, { tokens: [] });
    expect((await client.ask(ANALYZE)).kind).toBe("present");
  });

  it("is asked no more when its login is refused later", async () => {
    const client = server.client({ auth: SIGNED });
    server.answering = replies(200, { tokens: [] });
    await client.ask(ANALYZE);
    server.answering = replies(403, { message: "The security token included in the request is expired" });
    await client.ask(ANALYZE);
    await client.ask(ANALYZE);
    expect(client.calls).toBe(2);
  });
});

test("no more than four requests are under way at a time", async () => {
  const held: (() => void)[] = [];
  let most = 0;
  server.answering = (response) => {
    most = Math.max(
      most,
      held.push(() => replies(200, { tokens: [] })(response, null!)),
    );
    // None is answered before four wait, so that fewer at a time would never end.
    if (held.length === 4) for (const answer of held.splice(0)) setImmediate(answer);
  };
  const client = server.client();
  await Promise.all(Array.from({ length: 20 }, () => client.ask(ANALYZE)));
  expect(most).toBe(4);
});
