import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PackagesError } from "../../../src/errors";
import type { ServingDomain } from "../../../src/model";
import { LocalNode, type LocalNodeOptions } from "../../../src/emulator";
import { MOST_NODES, OwnNodes } from "../../../src/emulator/search/nodes/OwnNodes";

function domain(domainName: string, files: Readonly<Record<string, string>> = {}): ServingDomain {
  const place = { accountId: "123456789012", region: "us-east-1", domainName };
  const dictionaries = Object.entries(files).map(([packageId, text]) => ({
    ...place,
    packageId,
    packageVersion: "v1",
    content: { bytes: Buffer.from(text) },
  }));
  return { ...place, engineVersion: "OpenSearch_3.1", isReachable: true, dictionaries };
}

/** Nodes that are not really started; the real ones are in `test/peers/opensearch`. */
describe("a node for each domain", () => {
  let nodes: OwnNodes;
  let started: LocalNodeOptions[];
  let running: { isRunning: boolean; stopped: boolean }[];
  let startNode: jest.SpyInstance;
  beforeEach(() => {
    [started, running] = [[], []];
    nodes = new OwnNodes();
    startNode = jest.spyOn(LocalNode, "start").mockImplementation((options = {}) => {
      started.push(options);
      const state = { isRunning: true, stopped: false };
      const stop = (): Promise<void> => Promise.resolve(void (state.stopped = true));
      running.push(state);
      const node = { url: `http://node-${started.length}`, stop };
      Object.defineProperty(node, "isRunning", { get: () => state.isRunning });
      return Promise.resolve(node as unknown as LocalNode);
    });
  });
  afterEach(async () => {
    await nodes.stop();
    jest.restoreAllMocks();
  });

  const analyzersOf = (index: number): string => join(started[index]?.home ?? "", "config", "analyzers");

  test("is started by the first request, once, with the engine of the domain and with its files", async () => {
    const prod = domain("search-prod", { F1: "tea, chai" });
    nodes.hold([prod]);
    expect(started).toEqual([]);
    expect(await Promise.all([nodes.urlOf(prod), nodes.urlOf(prod)])).toEqual([
      "http://node-1",
      "http://node-1",
    ]);
    expect(started).toMatchObject([{ version: "3.9.0", removesHome: true }]);
    expect(readFileSync(join(analyzersOf(0), "F1"), "utf8")).toBe("tea, chai");
  });

  test("is refused to the domain after the last that may have one, in words, until one of those is gone", async () => {
    const all = Array.from({ length: MOST_NODES + 1 }, (_, index) => domain(`search-${index}`));
    const [first, ...others] = all;
    const last = all.at(-1)!;
    nodes.hold(all);
    for (const one of all.slice(0, MOST_NODES)) await nodes.urlOf(one);
    await expect(nodes.urlOf(last)).rejects.toMatchObject({ status: 503, type: "too_many_search_engines" });
    await expect(nodes.urlOf(first!)).resolves.toBe("http://node-1");
    nodes.hold(others);
    await expect(nodes.urlOf(last)).resolves.toBe(`http://node-${MOST_NODES + 1}`);
    expect(running[0]?.stopped).toBe(true);
  });

  test("that ended by itself is started again, in the same home", async () => {
    await nodes.urlOf(domain("search-prod"));
    running[0]!.isRunning = false;
    expect(await nodes.urlOf(domain("search-prod"))).toBe("http://node-2");
    expect(started[1]?.home).toBe(started[0]?.home);
  });

  test("that can't be started is told with the reason, and tried again by the next request", async () => {
    const problem = "OpenSearch 3.9.0 needs a JDK";
    const error = new PackagesError({ attempted: "starting", problem, remedy: "Install one" });
    startNode.mockRejectedValueOnce(error);
    await expect(nodes.urlOf(domain("search-prod"))).rejects.toMatchObject({
      status: 503,
      message: "starting: OpenSearch 3.9.0 needs a JDK. Install one.",
    });
    await expect(nodes.urlOf(domain("search-prod"))).resolves.toBe("http://node-1");
  });

  test("of a domain that is made anew under the same name is another one, in an empty home", async () => {
    const prod = domain("search-prod", { F1: "tea" });
    nodes.hold([prod]);
    await nodes.urlOf(prod);
    nodes.hold([]);
    nodes.hold([domain("search-prod")]);
    expect(await nodes.urlOf(domain("search-prod"))).toBe("http://node-2");
    expect([started[1]?.home === started[0]?.home, readdirSync(analyzersOf(1))]).toEqual([false, []]);
  });

  test("has only files that are put there whole, and loses only those", async () => {
    await nodes.urlOf(domain("search-prod"));
    writeFileSync(join(analyzersOf(0), "mine.txt"), "mine");
    nodes.hold([domain("search-prod", { F1: "one", F2: "two" })]);
    expect(readdirSync(analyzersOf(0)).sort()).toEqual(["F1", "F2", "mine.txt"]);
    nodes.hold([domain("search-prod", { F2: "other" })]);
    expect(readdirSync(analyzersOf(0)).sort()).toEqual(["F2", "mine.txt"]);
    expect(readFileSync(join(analyzersOf(0), "F2"), "utf8")).toBe("other");
  });

  test("ends with all others, and the one that is being started is told to stop; nothing is left", async () => {
    await nodes.urlOf(domain("search-prod"));
    startNode.mockImplementationOnce(
      ({ signal }: LocalNodeOptions) =>
        new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error))),
    );
    const asked = expect(nodes.urlOf(domain("search-staging"))).rejects.toMatchObject({ status: 503 });
    await nodes.stop();
    await asked;
    expect(running[0]?.stopped).toBe(true);
    expect(existsSync(dirname(started[0]?.home ?? ""))).toBe(false);
  });
});
