import "../service/rollout/freePauses";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { openFakeSearchDomain } from "./fakeSearchDomains";
import { registerRolloutCommand } from "../../src/cli/commands/rollout";
import type { DictionaryUse, RefreshOutcome, Serving } from "../../src/search";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { type FakeAnswers, FakeSearchDomain, useOf } from "../validation/FakeSearchDomain";
import { type CommandRun, runCommand } from "./CommandRun";

const MINUTE_MS = 60_000;
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";

describe("opensearch-packages rollout --until-served", () => {
  let local: LocalPackages;
  let packageId: string;
  let answers: FakeAnswers;
  let refreshed: string[];
  const folder = makeTemporaryFolder("served");
  const words = join(folder, "words.txt");
  const before = { ...process.env };

  beforeEach(async () => {
    writeFileSync(words, NEW);
    local = await LocalPackages.start(["search-prod"]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, "search-prod");
    await local.update(packageId, "synonyms", NEW);
    Object.assign(process.env, local.emulator.environment());
    answers = { uses: [useOf(packageId)] };
    refreshed = [];
    openFakeSearchDomain.mockReset().mockImplementation(() => {
      const fake = new FakeSearchDomain(() => answers);
      const refresh = fake.refresh.bind(fake);
      return Object.assign(fake, {
        refresh: (uses: readonly DictionaryUse[]): Promise<readonly RefreshOutcome[]> => {
          refreshed.push(...uses.map(({ holder }) => holder.name));
          return refresh(uses);
        },
      });
    });
  }, MINUTE_MS);

  afterEach(async () => {
    process.env = { ...before };
    await local.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const rollout = (...args: string[]): Promise<CommandRun> =>
    runCommand(registerRolloutCommand, [
      "rollout",
      ...["--endpoint-url", local.emulator.endpoint, "--region", "us-east-1"],
      ...["--search-endpoint", "http://127.0.0.1:1", "--yes", "--expect-file", words, "--timeout", "20s"],
      ...args,
    ]);

  const stale = { state: "stale", why: "it was opened before", renewal: "refresh" } as const;
  const staleUntilRefreshed = (): Partial<Serving> => (refreshed.length > 0 ? {} : stale);

  test(
    "is done when the domain and every index serve the words",
    async () => {
      const { exitCode, stdout } = await rollout("--until-served");
      expect(stdout).toContain("Every index that uses them serves the words.");
      expect(stdout).toMatch(/products +by_words: title +synonyms +served/);
      expect(exitCode).toBe(0);
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      expect(refreshed).toEqual([]);
    },
    MINUTE_MS,
  );

  test(
    "asks no domain without the option",
    async () => {
      expect((await rollout()).exitCode).toBe(0);
      expect(openFakeSearchDomain).not.toHaveBeenCalled();
    },
    MINUTE_MS,
  );

  test(
    "is not clean after a dry run, which asks no index, and says what does",
    async () => {
      expect((await rollout()).exitCode).toBe(0);
      const { exitCode, stderr } = await rollout("--refresh", "--dry-run");
      expect(exitCode).toBe(2);
      expect(stderr).toContain(
        "a dry run ends at the domains; `opensearch-packages verify` asks the indexes",
      );
      expect(openFakeSearchDomain).not.toHaveBeenCalled();
    },
    MINUTE_MS,
  );

  test(
    "ends at once with the request where an index must be refreshed, and refreshes nothing unasked",
    async () => {
      answers = { ...answers, serving: () => stale };
      const { exitCode, stderr } = await rollout("--until-served");
      expect(exitCode).toBe(2);
      expect(stderr).toContain("POST /_plugins/_refresh_search_analyzers/products");
      expect(stderr).not.toContain("waiting: products");
      expect(refreshed).toEqual([]);
    },
    MINUTE_MS,
  );

  test(
    "--refresh refreshes what is updateable in effect, and is done when the words are in force",
    async () => {
      answers = { ...answers, serving: staleUntilRefreshed };
      const { exitCode, stderr } = await rollout("--refresh");
      expect(refreshed).toEqual(["products"]);
      expect(stderr).toContain("refreshed products on search-prod");
      expect(exitCode).toBe(0);
    },
    MINUTE_MS,
  );

  test(
    "--refresh does not take HTTP 200 for success: what the answer says failed is a failure",
    async () => {
      const refresh = (): Partial<RefreshOutcome> => ({
        state: "failed",
        why: "1 of 1 shards did not read the file: Failed to build synonyms",
      });
      answers = { ...answers, serving: () => stale, refresh };
      const { exitCode, stderr } = await rollout("--refresh");
      expect(exitCode).toBe(2);
      expect(stderr).toContain("the refresh failed: 1 of 1 shards did not read the file");
    },
    MINUTE_MS,
  );

  test(
    "--refresh gives up on an index that refreshes do not help",
    async () => {
      answers = { ...answers, serving: () => stale };
      const { exitCode, stderr } = await rollout("--refresh");
      expect(exitCode).toBe(2);
      expect(stderr).toContain("3 refreshes did not help");
    },
    MINUTE_MS,
  );

  test(
    "never closes and opens: it says the requests, and what they cost, also with --refresh",
    async () => {
      const closed = { ...stale, renewal: "close and open" } as const;
      answers = { uses: [useOf(packageId, { updateable: "not set" })], serving: () => closed };
      const { exitCode, stderr } = await rollout("--refresh");
      expect(exitCode).toBe(2);
      expect(stderr).toContain("POST /products/_close");
      expect(stderr).toContain("neither searches nor writes");
      expect(refreshed).toEqual([]);
    },
    MINUTE_MS,
  );

  test(
    "waits while the file is on its way to the nodes",
    async () => {
      let looks = 0;
      const serving = (): Partial<Serving> =>
        (looks += 1) > 5 ? {} : { state: "other", why: "other words" };
      answers = { ...answers, serving };
      const { exitCode, stderr } = await rollout("--until-served");
      expect(stderr).toContain("waiting: products on search-prod");
      expect(exitCode).toBe(0);
    },
    MINUTE_MS,
  );

  test(
    "is not done where no index uses the dictionary, or nothing was told",
    async () => {
      answers = {};
      const unused = await rollout("--until-served");
      expect(unused.exitCode).toBe(2);
      expect(unused.stderr).toContain("no index and no template");
      answers = { uses: [useOf(packageId)], serving: () => ({ state: "unknown", why: "nothing tells" }) };
      const unknown = await rollout("--until-served");
      expect(unknown.exitCode).toBe(2);
      expect(unknown.stderr).toContain("nothing tells");
    },
    MINUTE_MS,
  );
});
