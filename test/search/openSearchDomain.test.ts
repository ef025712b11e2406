import { DictionaryFormat } from "../../src/dictionary";
import { FakeEngine } from "./FakeEngine";
import { replies, SearchServer } from "./SearchServer";

const FORMAT = DictionaryFormat.STOP_WORDS;
const wordsOf = (lines: readonly string[]) => Buffer.from(lines.join("\n"));
/** Where the version is the first. */
const NOTHING = new Uint8Array();
const many = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

let server: SearchServer;
let engine: FakeEngine;
beforeEach(async () => {
  server = await SearchServer.start();
  engine = new FakeEngine();
  server.answering = engine.answer;
});
afterEach(() => server.stop());

function deliver(packageId: string, before: readonly string[], now: readonly string[]): void {
  engine.files.set(packageId, before.join("\n"));
  engine.addIndex("shop", packageId);
  engine.files.set(packageId, now.join("\n"));
}

const servingOf = async (before: readonly string[] | null, now: readonly string[]) =>
  server
    .domain()
    .serving("F1", { format: FORMAT, now: wordsOf(now), before: before === null ? null : wordsOf(before) });

describe("whether an index serves the words", () => {
  it("is told from the words that changed, with what would bring the new ones", async () => {
    deliver("F1", ["one", "two"], ["one", "three"]);
    const [serving] = await servingOf(["one", "two"], ["one", "three"]);
    expect(serving).toMatchObject({
      state: "previous",
      analyzer: "a",
      renewal: "close and open",
      asked: { texts: 3, of: 3 },
    });
    expect(
      serving!.probes.map(({ text, reason, inForce, wanted }) => [text, reason, inForce, wanted]),
    ).toEqual([
      ["three", "added", "three", ""],
      ["two", "removed", "", "two"],
      ["one", "sample", "", ""],
    ]);
    engine.addIndex("shop", "F1");
    expect((await servingOf(["one", "two"], ["one", "three"]))[0]).toMatchObject({
      state: "served",
      why: null,
      renewal: null,
    });
  });

  it("is not known without the words before: one that was removed may be in force, and is not asked about", async () => {
    deliver("F1", ["one", "two"], ["one"]);
    expect(await servingOf(null, ["one"])).toMatchObject([
      {
        state: "unknown",
        checkedBy: "the words before: --source in a bucket that keeps versions, or --previous-file of verify",
      },
    ]);
    expect(await servingOf(["one", "two"], ["one"])).toMatchObject([{ state: "previous" }]);
    engine.addIndex("shop", "F1");
    expect(await servingOf([], ["one"])).toMatchObject([{ state: "served" }]);
  });

  it("is not known of many words that are the same as before, when some are not asked about", async () => {
    deliver("F1", many("word", 1_000), many("word", 1_000));
    const words = { format: FORMAT, now: wordsOf(many("word", 1_000)), before: wordsOf(many("word", 1_000)) };
    const stateOf = async (probes: number) =>
      (await server.domain({ probes }).serving("F1", words)).map(({ state }) => state);
    expect(await stateOf(400)).toEqual(["unknown"]);
    expect(await stateOf(1_000)).toEqual(["served"]);
  });

  it("is said of each index, and of no other package's", async () => {
    deliver("F1", [], ["one"]);
    engine.addIndex("other", "F1");
    engine.addIndex("foreign", "F2");
    const servings = await servingOf([], ["one"]);
    expect(servings.map(({ use, state }) => [use.holder.name, state])).toEqual([
      ["shop", "previous"],
      ["other", "served"],
    ]);
  });

  it("is that it will break when the engine refuses what lies there", async () => {
    deliver("F1", ["one"], ["one", "BAD"]);
    expect((await servingOf(["one"], ["one", "three"]))[0]).toMatchObject({
      state: "will break",
      why: expect.stringContaining("BAD is no word") as unknown,
    });
  });

  it("is that it is broken when it answers nothing, and the domain is asked for its chain", async () => {
    deliver("F1", ["one"], ["one", "BAD"]);
    engine.down.add("shop");
    expect((await servingOf(["one"], ["one"]))[0]).toMatchObject({
      state: "broken",
      renewal: null,
      why: expect.stringContaining("BAD is no word") as unknown,
    });
  });

  it.each([1_000, 20_000])("is told in so many requests, whatever the size: %d words", async (count) => {
    deliver("F1", many("old", count), many("new", count));
    engine.addIndex("shop", "F1");
    const domain = server.domain({ probes: 400 });
    await domain.uses();
    const before = domain.calls;
    const [serving] = await domain.serving("F1", {
      format: FORMAT,
      now: wordsOf(many("new", count)),
      before: wordsOf(many("old", count)),
    });
    expect(serving).toMatchObject({ state: "served", asked: { texts: 400, of: 2 * count } });
    expect(domain.calls - before).toBe(5);
  });

  it("is asked about once for a hundred indexes that were made alike, but for what each has in force", async () => {
    engine.files.set("F1", "one");
    for (const name of many("idx", 100)) engine.addIndex(name, "F1");
    const domain = server.domain();
    await domain.uses();
    const before = domain.calls;
    const servings = await domain.serving("F1", { format: FORMAT, now: wordsOf(["one"]), before: NOTHING });
    expect(servings.map(({ state }) => state)).toEqual(many("", 100).map(() => "served"));
    expect(domain.calls - before).toBe(104);
  });

  it("of one index is told though another one with the same chain is down or may not be read", async () => {
    engine.files.set("F1", "one");
    for (const name of ["down", "up"]) engine.addIndex(name, "F1");
    engine.down.add("down");
    const domain = server.domain();
    await domain.loading("F1", { format: FORMAT, now: wordsOf(["one"]) });
    const servings = await domain.serving("F1", { format: FORMAT, now: wordsOf(["one"]), before: NOTHING });
    expect(servings.map(({ state }) => state)).toEqual(["broken", "served"]);
  });
});

describe("whether a content would load", () => {
  const loadingOf = async (lines: readonly string[], requestBytes?: number) => {
    engine.files.set("F1", "one");
    engine.addIndex("shop", "F1");
    const [loading] = await server
      .domain({ requestBytes })
      .loading("F1", { format: FORMAT, now: wordsOf(lines) });
    return loading;
  };

  it("is what the engine says of all of its words", async () => {
    expect(await loadingOf(many("word", 100))).toMatchObject({ state: "loads", parts: 1, analyzer: "a" });
    expect(await loadingOf(many("word", 100), 200)).toMatchObject({ state: "loads", parts: 5 });
  });

  it("is the engine's refusal, with its words and our line, in whichever part it is", async () => {
    const lines = ["# a comment", ...many("word", 100), "BAD", ...many("more", 50)];
    for (const bytes of [undefined, 200]) {
      expect(await loadingOf(lines, bytes)).toMatchObject({
        state: "refused",
        why: "line 102: BAD is no word",
        refusal: { said: "BAD is no word", line: 102, column: null },
      });
    }
  });

  it("is not checked in another format, or when the endpoint says nothing of it", async () => {
    engine.files.set("F1", "one");
    engine.addIndex("shop", "F1");
    const [other] = await server
      .domain()
      .loading("F1", { format: DictionaryFormat.SOLR_SYNONYMS, now: wordsOf(["a"]) });
    expect(other).toMatchObject({
      state: "not checked",
      why: "the index reads the file as stop-words, and it is solr-synonyms",
    });
    server.answering = (response, request) =>
      request.url.includes("_analyze")
        ? replies(403, { message: "no" })(response, request)
        : engine.answer(response, request);
    const [denied] = await server.domain().loading("F1", { format: FORMAT, now: wordsOf(["a"]) });
    expect(denied).toMatchObject({
      state: "not checked",
      why: "POST /shop/_analyze: HTTP 403: no; read offline, nothing refuses it",
      checkedBy: "a request that is signed (--search-auth sigv4), or a user who may read",
    });
  });

  it("is no without a question where the bytes are no text", async () => {
    engine.files.set("F1", "one");
    engine.addIndex("shop", "F1");
    const [loading] = await server
      .domain()
      .loading("F1", { format: FORMAT, now: Buffer.from([0x61, 0x0a, 0xff]) });
    expect(loading).toMatchObject({ state: "refused", refusal: { said: null, line: 2 } });
  });
});

describe("what leaves the machine", () => {
  /** Of the chain as the index has it, of the engine's own names, and one letter that makes it build a chain. */
  const FIXED = ["whitespace", "lowercase", "stop", "a", "analyzers/F1", "\ue000"];

  it("is nothing but words of the dictionaries, definitions of chains, and fixed texts", async () => {
    deliver("F1", ["one", "two"], ["one", "three"]);
    const words = { format: FORMAT, now: wordsOf(["one", "three"]), before: wordsOf(["one", "two"]) };
    const domain = server.domain();
    await domain.uses();
    await domain.serving("F1", words);
    await domain.loading("F1", words);
    const bodies = server.received
      .filter(({ body }) => body !== "")
      .map(({ body }) => JSON.parse(body) as object);
    expect(bodies.length).toBeGreaterThan(5);
    const texts = new Set(bodies.flatMap(textsIn));
    expect([...texts].filter((text) => !FIXED.includes(text)).sort()).toEqual(["one", "three", "two"]);
    const keys = new Set(bodies.flatMap((body) => Object.keys(body)));
    expect([...keys].sort()).toEqual(["analyzer", "char_filter", "filter", "text", "tokenizer"]);
    expect(
      new Set(
        server.received
          .map(({ url }) => url.split("?")[1] ?? "")
          .map((query) => query.replace(/=[^&]*/g, "")),
      ),
    ).toEqual(new Set(["", "expand_wildcards&filter_path", "expand_wildcards&ignore_unavailable"]));
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("what an analyzer makes of texts", () => {
  it("comes in the order of the texts, however many there are", async () => {
    deliver("F1", ["word7"], []);
    const texts = many("word", 1_000);
    const reading = await server.domain().analyze("shop", { analyzer: "a" }, texts);
    expect(
      reading.kind === "present" && reading.value.map((tokens) => tokens.map(({ token }) => token).join()),
    ).toEqual(texts.map((text) => (text === "word7" ? "" : text)));
    expect(server.received).toHaveLength(4);
  });

  it("is asked for in halves when it is too many tokens, and of one text that is too many nothing is known", async () => {
    engine.addIndex("shop", "F1");
    server.answering = (response, request) => {
      const { text } = JSON.parse(request.body) as { text: string[] };
      if (text.length < 3 && !text.includes("word3")) return engine.answer(response, request);
      const reason =
        "The number of tokens produced by calling _analyze has exceeded the allowed maximum of [10000].";
      return replies(500, { error: { type: "illegal_state_exception", reason }, status: 500 })(
        response,
        request,
      );
    };
    const reading = await server.domain().analyze("shop", { analyzer: "a" }, many("word", 3));
    expect(reading.kind === "present" && reading.value.map((tokens) => tokens.length)).toEqual([1, 1, 1]);
    expect(await server.domain().analyze("shop", { analyzer: "a" }, many("word", 6))).toMatchObject({
      kind: "unread",
      failure: {
        why: "1 of the texts become more tokens than the engine gives, so nothing is known of them",
        checkedBy: "a higher index.analyze.max_token_count",
      },
    });
  });

  it.each([{ analyzer: "a" }, { normalizer: "n" }, { field: "title" }])("is asked for by %j", async (by) => {
    await server.domain().analyze("shop", by, ["x"]);
    expect(JSON.parse(server.received[0]!.body)).toEqual({ ...by, text: ["x"] });
  });

  it("is not known of an index that is down, and the engine's words are said", async () => {
    engine.addIndex("shop", "F1");
    engine.down.add("shop");
    expect(await server.domain().analyze("shop", { analyzer: "a" }, ["x"])).toMatchObject({
      kind: "unread",
      failure: { why: "No shard available" },
    });
  });
});
