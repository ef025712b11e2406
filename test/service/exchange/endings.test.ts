import type { ServerResponse } from "node:http";
import { CallMeter } from "../../../src/service/CallMeter";
import { createOpenSearchClient } from "../../../src/service/clients";
import type { Reading } from "../../../src/service/door/Reading";
import type { ReadLimits } from "../../../src/service/exchange/ReadLimits";
import { LiveReader } from "../../../src/service/LiveReader";
import { ObjectReader } from "../../../src/service/ObjectReader";
import { rollOut, type RolloutError } from "../../../src/service/rollout";
import { type Answering, json, RawServer } from "../RawServer";

/** After an abort everything returns within a second; a busy machine included. */
const AT_ONCE_MS = 1_000;

/** Sends a byte now and then, for ever. */
function drip(start: (response: ServerResponse) => void): Answering {
  return (response) => {
    start(response);
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  };
}

const hang: Answering = () => undefined;
const headersOnly: Answering = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.flushHeaders();
};
const slowDrip = drip((response) => response.writeHead(200).write("{"));
const endlessList: Answering = (response, request) =>
  json({ DomainPackageDetailsList: [], NextToken: `${Math.random()}` })(response, request);
const slowRefusal = drip((response) =>
  response.writeHead(409, { "x-amzn-errortype": "ResourceNotFoundException" }).write("{"),
);

const SERVERS: [string, Answering][] = [
  ["a connection that hangs", hang],
  ["an answer that does not begin", headersOnly],
  ["a slow drip", slowDrip],
  ["a refusal that drips", slowRefusal],
];

describe("every read has an end", () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(() => server.stop());

  async function associations(
    signal: AbortSignal,
    limits: Partial<ReadLimits> = {},
  ): Promise<Reading<unknown>> {
    const reader = new LiveReader(server.settings, { meter: new CallMeter(), signal, limits });
    try {
      return await reader.associationsOn("search-prod");
    } finally {
      reader.close();
    }
  }

  test.each(SERVERS)("of its own, against %s", async (_what, answering) => {
    server.answering = answering;
    const reading = await associations(new AbortController().signal, { callMs: 150 });
    expect(reading).toMatchObject({
      kind: "unread",
      failure: { kind: "timed-out", why: "no whole answer came within 0.15 s" },
    });
  });

  test("of its own, also while it waits between its attempts", async () => {
    server.answering = json({}, 503, { "x-amzn-errortype": "InternalException" });
    const settings = { ...server.settings, maxAttempts: 50 };
    const signal = new AbortController().signal;
    const reader = new LiveReader(settings, { meter: new CallMeter(), signal, limits: { readMs: 300 } });
    expect((await reader.associationsOn("search-prod")).kind).toBe("unread");
    reader.close();
  });

  test("of its own, also while it waits for credentials", async () => {
    server.answering = hang;
    const assumeRole = { roleArn: "arn:aws:iam::111122223333:role/validation" };
    const signal = new AbortController().signal;
    const reader = new LiveReader(
      { ...server.settings, assumeRole },
      { meter: new CallMeter(), signal, limits: { readMs: 150 } },
    );
    expect(await reader.associationsOn("search-prod")).toMatchObject({
      kind: "unread",
      failure: { kind: "timed-out" },
      source: null,
    });
    reader.close();
  });

  test.each([...SERVERS, ["a list without an end", endlessList] as const])(
    "within a second of an interrupt, against %s",
    async (_what, answering) => {
      const stop = new AbortController();
      const asked = new Promise<void>((resolve) => {
        server.answering = (response, request) => {
          answering(response, request);
          resolve();
        };
      });
      const reading = associations(stop.signal);
      await asked;
      const stoppedAt = performance.now();
      stop.abort();
      expect(await reading).toMatchObject({ kind: "unread", failure: { kind: "stopped" } });
      expect(performance.now() - stoppedAt).toBeLessThan(AT_ONCE_MS);
    },
  );

  test("with the total time, and says which option gives more", async () => {
    server.answering = hang;
    expect(await associations(AbortSignal.timeout(100))).toMatchObject({
      kind: "unread",
      failure: { kind: "timed-out", checkedBy: "a longer --timeout" },
    });
  });

  test("of an object too: a content that drips is broken off by its own time and by an interrupt", async () => {
    const head = {
      "x-amz-request-id": "1",
      "last-modified": new Date(0).toUTCString(),
      "content-length": "4000",
    };
    server.answering = drip((response) => response.writeHead(200, head));
    const read = (signal: AbortSignal, callMs: number, onHead: () => void) => {
      const reader = new ObjectReader({
        meter: new CallMeter(),
        signal,
        limitBytes: 10_000,
        limits: { callMs },
      });
      const key = { bucket: "dict", key: "s.txt", settings: server.settings };
      const needed = (): boolean => {
        setImmediate(onHead);
        return true;
      };
      return reader.object(key, needed).finally(() => reader.close());
    };
    expect(await read(new AbortController().signal, 500, () => undefined)).toMatchObject({
      kind: "present",
      value: { content: { kind: "unread", failure: { kind: "timed-out" } } },
    });
    const stop = new AbortController();
    let stoppedAt = 0;
    const stopped = await read(stop.signal, 30_000, () => {
      stoppedAt = performance.now();
      stop.abort();
    });
    expect(stopped).toMatchObject({ value: { content: { kind: "unread", failure: { kind: "stopped" } } } });
    expect(performance.now() - stoppedAt).toBeLessThan(AT_ONCE_MS);
  });

  describe("in a rollout", () => {
    const request = { domainName: "search-prod", packageId: "F1" };

    function failed(options: { signal?: AbortSignal; timeoutMs?: number }): Promise<RolloutError> {
      const client = createOpenSearchClient(server.settings);
      return rollOut(client, request, options).then(
        () => {
          throw new Error("it was expected to fail");
        },
        (error: unknown) => {
          client.destroy();
          return error as RolloutError;
        },
      );
    }

    test.each(SERVERS.slice(0, 3))("stops at an interrupt, against %s", async (_what, answering) => {
      const stop = new AbortController();
      const asked = new Promise<void>((resolve) => {
        server.answering = (response, incoming) => {
          answering(response, incoming);
          resolve();
        };
      });
      const error = failed({ signal: stop.signal });
      await asked;
      const stoppedAt = performance.now();
      stop.abort();
      expect((await error).subject).toBe("stopped");
      expect(performance.now() - stoppedAt).toBeLessThan(AT_ONCE_MS);
    });

    test.each(SERVERS.slice(0, 3))("ends with its own time, against %s", async (_what, answering) => {
      server.answering = answering;
      expect((await failed({ timeoutMs: 150 })).subject).toBe("timeout");
    });

    test("a page in place of an answer ends it, and is not taken for a missing package", async () => {
      server.answering = (response) => response.writeHead(404, { "content-type": "text/html" }).end("<html>");
      const error = await failed({ timeoutMs: 5_000 });
      expect(error.subject).toBe("service");
      expect(error.message).toMatch(/DescribePackages gave no answer: .*status 404.*“<html>”/);
      expect(error.message).not.toMatch(/no such package/);
    });
  });
});
