import { CallMeter } from "../../../src/service/CallMeter";
import type { Reading } from "../../../src/service/door/Reading";
import { LiveReader, type LiveReaderOptions } from "../../../src/service/LiveReader";
import { answer, type Answering, cutOff, json, RawServer } from "../RawServer";
import { READER_OPERATIONS, type ReaderOperation, withItem } from "./readerOperations";

const HTML = "<!DOCTYPE html>\n<html><body>Please log in\u001b[31m</body></html>";
const AS_HTML = { "content-type": "text/html; charset=utf-8" };

/** What no service answers: by what it is, the answer and what is to be read about it. */
function foreignAnswers({ good }: ReaderOperation): Record<string, [Answering, RegExp]> {
  return {
    "an HTML page": [
      answer(200, HTML, AS_HTML),
      /status 200 and is no JSON \(text\/html\).*“<!DOCTYPE html> <html>/,
    ],
    "an empty answer": [answer(200, ""), /status 200 and is no JSON.*nothing came with it/],
    "an answer without content": [answer(204, ""), /status 204/],
    "an object without members": [json({}), /status 200 and \w+ is missing; it begins with “\{\}”/],
    null: [json(null), /status 200 and the answer is missing/],
    "a list in place of an object": [json([good]), /status 200 and the answer is not an object/],
    "a text": [json("fine"), /the answer is not an object/],
    "half a document": [answer(200, JSON.stringify(good).slice(0, -3)), /is no JSON/],
    "a body that is cut off": [cutOff(JSON.stringify(good)), /the connection broke while \w+ answered/],
    "a proxy's 403": [
      answer(403, HTML, AS_HTML),
      /status 403 and names no exception of the service \(text\/html\)/,
    ],
    "a proxy's 404": [answer(404, HTML, AS_HTML), /status 404 and names no exception/],
    "a 404 without a body": [answer(404, ""), /status 404 .*nothing came with it/],
    "a 409 of somebody else": [json({ message: "no" }, 409), /status 409 and names no exception/],
    "a gateway's own code": [json({ code: "NotFound", message: "no route" }, 404), /status 404/],
    "a number for a code": [json({ code: 403, message: "no" }, 403), /status 403/],
    "a redirect": [
      answer(302, HTML, { ...AS_HTML, location: "https://login.example" }),
      /status 302.*leads elsewhere/,
    ],
    "a load balancer's 502": [answer(502, HTML, AS_HTML), /status 502/],
    "what is not HTTP": [
      (response) => response.socket?.end("SSH-2.0-OpenSSH\r\n"),
      /Parse Error: Expected HTTP/,
    ],
    "an exception in a success": [json({ __type: "ResourceNotFoundException" }), /is missing/],
  };
}

/** Answers of the right form in which one thing is not as the operation's output says. */
function damagedAnswers(operation: ReaderOperation): Record<string, [Answering, RegExp]> {
  const changed = (change: (item: Readonly<Record<string, unknown>>) => unknown): Answering =>
    json(withItem(operation, change));
  const damaged: Record<string, [Answering, RegExp]> = {
    "an item that is null": [changed(() => null), /is missing/],
    "an item that is a text": [changed(() => "F1"), /is not an object/],
  };
  for (const name of operation.required) {
    damaged[`no ${name}`] = [changed(({ [name]: _, ...rest }) => rest), new RegExp(`${name} is missing`)];
    damaged[`${name} null`] = [
      changed((item) => ({ ...item, [name]: null })),
      new RegExp(`${name} is missing`),
    ];
    damaged[`${name} of another type`] = [
      changed((item) => ({ ...item, [name]: [1] })),
      new RegExp(`${name} is not`),
    ];
    damaged[`${name} empty`] = [changed((item) => ({ ...item, [name]: "" })), new RegExp(`${name} is not`)];
  }
  for (const name of operation.enums) {
    damaged[`${name} that nobody knows`] = [
      changed((item) => ({ ...item, [name]: "SHINY" })),
      /not one of the values/,
    ];
    damaged[`${name} in small letters`] = [
      changed((item) => ({ ...item, [name]: String(item[name]).toLowerCase() })),
      /not one of the values/,
    ];
  }
  for (const name of operation.times) {
    for (const value of ["yesterday", -1, 1e300, true]) {
      damaged[`${name} ${value}`] = [changed((item) => ({ ...item, [name]: value })), /is not a time/];
    }
  }
  return { ...damaged, ...damagedLists(operation) };
}

function damagedLists(operation: ReaderOperation): Record<string, [Answering, RegExp]> {
  const { good, list } = operation;
  if (list === undefined) return {};
  const items = good[list] as unknown[];
  return {
    "a list that is an object": [json({ ...good, [list]: { 0: items[0] } }), /is not a list/],
    "a list that is null": [json({ ...good, [list]: null }), /is missing/],
    "the same item twice": [json({ ...good, [list]: [...items, ...items] }), /twice/],
    "a token that is no text": [json({ ...good, NextToken: 7 }), /NextToken is not a text|names it twice/],
  };
}

const TABLE = Object.entries(READER_OPERATIONS).flatMap(([method, operation]) =>
  Object.entries({ ...foreignAnswers(operation), ...damagedAnswers(operation) })
    // DescribeDomains has no pages.
    .filter(([kind]) => !(method === "domains" && kind.startsWith("a token")))
    .map(([kind, [answering, why]]) => [method, kind, operation, answering, why] as const),
);

describe("an answer that is not the service's", () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(() => server.stop());

  async function read(
    operation: ReaderOperation,
    answering: Answering,
    options: Partial<LiveReaderOptions> = {},
  ): Promise<Reading<unknown>> {
    server.answering = answering;
    server.requests = 0;
    const signal = new AbortController().signal;
    const reader = new LiveReader(server.settings, { meter: new CallMeter(), signal, ...options });
    try {
      return await operation.ask(reader);
    } finally {
      reader.close();
    }
  }

  test.each(Object.entries(READER_OPERATIONS))("%s believes a good one", async (_method, operation) => {
    const reading = await read(operation, json(operation.good));
    expect(reading).toMatchObject({
      kind: "present",
      source: { operation: operation.operation, place: server.host },
    });
  });

  test.each(TABLE)("%s does not believe %s", async (_method, _kind, operation, answering, why) => {
    const reading = await read(operation, answering);
    expect(reading).toMatchObject({
      kind: "unread",
      failure: { operation: operation.operation, action: `es:${operation.operation}` },
    });
    const said = reading.kind === "unread" ? reading.failure.why : "";
    expect(said).toMatch(why);
    expect(said).not.toMatch(/hidden field|\$response|Deserialization/);
    expect(said).not.toMatch(/[\p{Cc}]/u);
    expect(said.length).toBeLessThan(420);
  });

  test.each(Object.entries(READER_OPERATIONS))("%s names who was asked", async (_method, operation) => {
    const reading = await read(operation, answer(200, HTML, AS_HTML));
    const said = reading.kind === "unread" ? reading.failure.why : "";
    expect(said).toContain(`the answer to ${operation.operation} from ${server.host}`);
  });

  const paged = Object.entries(READER_OPERATIONS).filter(
    ([, { list }]) => list !== undefined && list !== "DomainStatusList",
  );

  test.each(paged)("%s does not page in a circle", async (_method, operation) => {
    const reading = await read(operation, json({ ...emptyPageOf(operation), NextToken: "same" }));
    expect(reading).toMatchObject({ kind: "unread", failure: { kind: "broken" } });
    expect(server.requests).toBe(2);
  });

  test.each(paged)("%s ends a list without an end", async (_method, operation) => {
    let page = 0;
    const endless: Answering = (response, request) =>
      json({ ...emptyPageOf(operation), NextToken: `page-${(page += 1)}` })(response, request);
    const reading = await read(operation, endless, { limits: { pages: 7 } });
    expect(reading.kind === "unread" && reading.failure.why).toContain("more than 7 pages");
    expect(server.requests).toBe(8);
  });

  test("an answer beyond the stated size is given up", async () => {
    const { packagesById } = READER_OPERATIONS;
    const long = answer(200, `{"PackageDetailsList": [${" ".repeat(4_000)}]}`);
    const reading = await read(packagesById as ReaderOperation, long, { limits: { answerBytes: 1_000 } });
    expect(reading.kind === "unread" && reading.failure.why).toContain("1000 bytes");
  });

  test("a list is not absent in part: a page that fails takes the pages before it with it", async () => {
    const operation = READER_OPERATIONS["associationsOn"] as ReaderOperation;
    let page = 0;
    const second: Answering = (response, request) =>
      ((page += 1) === 1 ? json(pageOf(operation, "next")) : answer(200, HTML))(response, request);
    expect((await read(operation, second)).kind).toBe("unread");
  });
});

function pageOf({ good }: ReaderOperation, token: string): object {
  return { ...good, NextToken: token };
}

function emptyPageOf({ good, list = "" }: ReaderOperation): object {
  return { ...good, [list]: [] };
}
