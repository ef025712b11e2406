import type { RefreshOutcome } from "../../src/search";
import { refreshIndexes } from "../../src/search/refreshIndexes";
import type { DomainUses } from "../../src/search/uses/DomainUses";
import { present } from "../../src/service/door/Reading";
import { replies, type SearchAnswering, SearchServer } from "./SearchServer";

let server: SearchServer;
beforeEach(async () => {
  server = await SearchServer.start();
});
afterEach(() => server.stop());

const engineOf = (distribution: "opensearch" | "elasticsearch"): DomainUses["engine"] =>
  present(
    { distribution, version: "2.19.0", engineVersion: "OpenSearch_2.19" },
    { operation: "GET /", subject: "x", place: "x", at: "" },
  );

async function outcomeOf(answering: SearchAnswering): Promise<RefreshOutcome> {
  server.answering = answering;
  const [outcome] = await refreshIndexes(server.client(), engineOf("opensearch"), ["idx"]);
  return outcome!;
}

/** An answer of the plugin, which is HTTP 200 whatever came of it. */
const answers = (
  total: number,
  successful: number,
  failed: number,
  details: readonly object[],
  failures: readonly object[] = [],
) => replies(200, { _shards: { total, successful, failed, failures }, successful_refresh_details: details });
const refreshed = (analyzers: readonly string[], index = "idx") => [
  { index, refreshed_analyzers: analyzers },
];

describe("a refresh of the search analyzers", () => {
  it("is done when every shard read the file, and names the analyzers", async () => {
    expect(await outcomeOf(answers(2, 2, 0, refreshed(["a", "b"])))).toEqual({
      index: "idx",
      state: "refreshed",
      analyzers: ["a", "b"],
      why: null,
      cacheKept: null,
    });
  });

  it("drops the answers that the index has kept, and says when it could not", async () => {
    const done = answers(1, 1, 0, refreshed(["a"]));
    const denied = replies(403, {
      error: {
        type: "security_exception",
        reason: "no permissions for [indices:admin/cache/clear] and User [x]",
      },
    });
    server.answering = (response, request) =>
      (request.url.includes("_cache") ? denied : done)(response, request);
    const [outcome] = await refreshIndexes(server.client(), engineOf("opensearch"), ["idx"]);
    expect(outcome).toMatchObject({
      state: "refreshed",
      cacheKept: expect.stringContaining("indices:admin/cache/clear") as unknown,
    });
  });

  it("leaves them where nothing was refreshed: they are right", async () => {
    await outcomeOf(answers(1, 1, 0, refreshed([])));
    expect(server.received).toHaveLength(1);
  });

  it("is done though replicas are on no node, which is so on every domain of one node", async () => {
    expect(await outcomeOf(answers(4, 2, 0, refreshed(["a"])))).toMatchObject({ state: "refreshed" });
  });

  it.each<[string, SearchAnswering, Partial<Record<keyof RefreshOutcome, unknown>>]>([
    [
      "failed, though it is HTTP 200",
      answers(2, 1, 1, [], [{ shard: 0, reason: { type: "x", reason: "Failed to build synonyms" } }]),
      { state: "failed", why: "1 of 2 shards did not read the file: Failed to build synonyms" },
    ],
    [
      "failed, and nobody says why",
      answers(1, 0, 1, [], [{}]),
      { state: "failed", why: expect.stringContaining("no reason was given") as unknown },
    ],
    [
      "failed when no shard is up",
      answers(1, 0, 0, []),
      { state: "failed", why: "0 of 1 shards answered; the others may be down" },
    ],
    [
      "nothing when no analyzer has an updateable file",
      answers(1, 1, 0, refreshed([])),
      { state: "nothing to refresh" },
    ],
    [
      "nothing when only another index was refreshed",
      answers(1, 1, 0, refreshed(["a"], "other")),
      { state: "nothing to refresh" },
    ],
    [
      "not known when the permission is missing",
      replies(403, {
        error: {
          type: "security_exception",
          reason: "no permissions for [indices:admin/refresh_search_analyzers] and User [x]",
        },
      }),
      { state: "unread", why: expect.stringContaining("indices:admin/refresh_search_analyzers") as unknown },
    ],
    [
      "not known when there is no such route",
      replies(400, { error: "no handler found for uri [/x] and method [POST]" }),
      { state: "unread", why: expect.stringContaining("no handler found") as unknown },
    ],
    ["not known when the answer is none", replies(200, { acknowledged: true }), { state: "unread" }],
    [
      "not known when the index is gone",
      replies(404, { error: { type: "index_not_found_exception", reason: "no such index [idx]" } }),
      { state: "unread", why: expect.stringContaining("no such index") as unknown },
    ],
  ])("is %s", async (_, answering, expected) => {
    expect(await outcomeOf(answering)).toMatchObject({ index: "idx", ...expected });
  });

  it("goes from index to index, by the plugin's name in each engine", async () => {
    server.answering = answers(1, 1, 0, refreshed(["a"]));
    await refreshIndexes(server.client(), engineOf("opensearch"), ["idx", ".ds-logs+1"]);
    await refreshIndexes(server.client(), engineOf("elasticsearch"), ["idx"]);
    expect(server.received.map(({ method, url, body }) => `${method} ${url}${body}`)).toEqual([
      "POST /_plugins/_refresh_search_analyzers/idx",
      "POST /idx/_cache/clear?request=true",
      "POST /_plugins/_refresh_search_analyzers/.ds-logs%2B1",
      "POST /_opendistro/_refresh_search_analyzers/idx",
      "POST /idx/_cache/clear?request=true",
    ]);
  });
});
