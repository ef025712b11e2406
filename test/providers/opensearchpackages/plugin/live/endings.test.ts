import type { ServerResponse } from "node:http";
import { type Answering, json, RawServer } from "../../../../service/RawServer";
import { type Provider, providerAt, readsWithin, saidBy } from "./reads";

/** After StopProvider everything returns within a second, on a busy machine too. */
const AT_ONCE_MS = 1_000;
/** Answers to all operations at once: each takes out its own. */
const EMPTY = { PackageDetailsList: [], DomainPackageDetailsList: [] };
const TIME_IS_UP = /time of 0\.3 s was not enough/;

/** Sends a byte now and then, for ever. */
function drip(start: (response: ServerResponse) => void): Answering {
  return (response) => {
    start(response);
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  };
}

const hang: Answering = () => undefined;
const SERVERS: Readonly<Record<string, Answering>> = {
  "a connection that hangs": hang,
  "an answer that does not begin": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.flushHeaders();
  },
  "a slow drip": drip((response) => response.writeHead(200).write("{")),
  "a refusal that drips": drip((response) =>
    response.writeHead(409, { "x-amzn-errortype": "ResourceNotFoundException" }).write("{"),
  ),
};

/** Each page comes in good time and leads to another one. */
const endlessList: Answering = (response, request) => {
  setTimeout(() => json({ ...EMPTY, NextToken: `${Math.random()}` })(response, request), 30);
};

describe("everything in the plugin that reads", () => {
  let server: RawServer;
  let provider: Provider;
  beforeEach(async () => {
    server = await RawServer.start();
    provider = await providerAt(server.host);
  });
  afterEach(() => server.stop());

  test.each(Object.entries(SERVERS))("ends with its own time, against %s", async (_what, answering) => {
    server.answering = answering;
    const reads = Object.values(readsWithin("300ms"));
    const answers = await Promise.all(reads.map((read) => read(provider)));
    answers.forEach((answered) => {
      expect(saidBy(answered)).toMatch(TIME_IS_UP);
      expect(answered.state).toBeUndefined();
    });
  });

  const LISTS = [
    "opensearchpackages_association",
    "the refresh of opensearchpackages_rollout",
    "the awaited package",
    "opensearchpackages_rollout",
  ];

  test.each(LISTS)("ends with its own time, for %s, against a list without an end", async (what) => {
    server.answering = endlessList;
    expect(saidBy(await readsWithin("300ms")[what]!(provider))).toMatch(TIME_IS_UP);
  });

  test.each(LISTS)("ends at once, for %s, with a list that goes round in a circle", async (what) => {
    server.answering = json({ ...EMPTY, NextToken: "again" });
    expect(saidBy(await readsWithin()[what]!(provider))).toMatch(/goes on with a page that was already read/);
    expect(server.requests).toBeLessThan(10);
  });

  test("ends with its own time while it waits for credentials", async () => {
    server.answering = hang;
    const role = { role_arn: "arn:aws:iam::123456789012:role/search" };
    const others = { external_id: null, session_name: null, policy: null, duration_seconds: null };
    const assuming = await providerAt(server.host, { ...role, ...others });
    const reads = Object.values(readsWithin("300ms"));
    const answers = await Promise.all(reads.map((read) => read(assuming)));
    answers.forEach((answered) => expect(saidBy(answered)).toMatch(TIME_IS_UP));
  });

  test("takes a time that no timer has for what it is: longer than any answer takes", async () => {
    server.answering = (response, request) => setTimeout(() => json(EMPTY)(response, request), 50);
    const answered =
      await readsWithin("9000h")["the refresh of opensearchpackages_package_content"]!(provider);
    expect(saidBy(answered)).toBe("");
  });

  test.each(Object.entries(readsWithin()))(
    "stops reading %s within a second of StopProvider",
    async (_what, read) => {
      const asked = new Promise<void>((resolve) => (server.answering = () => resolve()));
      const reading = read(provider);
      await asked;
      const stoppedAt = performance.now();
      await provider.StopProvider();
      const answered = await reading;
      expect(performance.now() - stoppedAt).toBeLessThan(AT_ONCE_MS);
      expect(saidBy(answered)).toMatch(/was stopped/);
    },
  );

  test.each([
    "opensearchpackages_domain",
    "opensearchpackages_association",
    "the refresh of opensearchpackages_rollout",
  ])("leaves nothing going on when one of the two questions about %s has failed", async (what) => {
    let bothAsk: () => void = () => undefined;
    const bothAsked = new Promise<void>((resolve) => (bothAsk = resolve));
    const headers = { "x-amzn-errortype": "AccessDeniedException", connection: "close" };
    server.answering = (response, request) => {
      if (server.requests === 2) bothAsk();
      // The list of a domain's packages hangs; what is asked beside it is refused.
      if (request.url?.includes("/domain/search-prod/packages") === true) return;
      void bothAsked.then(() => json({}, 403, headers)(response, request));
    };
    expect(saidBy(await readsWithin()[what]!(provider))).toMatch(/AccessDeniedException/);
    await server.isLeftAlone();
  });

  test("begins nothing after StopProvider", async () => {
    await provider.StopProvider();
    for (const read of Object.values(readsWithin()))
      expect(saidBy(await read(provider))).toMatch(/was stopped/);
    expect(server.requests).toBe(0);
  });
});
