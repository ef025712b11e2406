import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalNode } from "../../../../src/emulator/search";
import { openSearchDomain, type SearchDomain, type Serving } from "../../../../src/search";
import { describeWithNode } from "../describeWithNode";
import { nodeCall } from "../nodeCall";
import { type Change, CHANGES, createIndex, IndexedCase, tokensOf } from "./IndexedCase";
import { expectedState, isRefused, type Step } from "./expectedStates";
import { USE_CASES } from "./useCases";

/**
 * For each way in which an index reads a dictionary, and each thing that becomes of the file: what the index does, and
 * whether `verify` says exactly that. The judge is the index itself: another one, made of the wanted words from the
 * beginning, says what they give.
 */
describeWithNode("the last hop", (node) => {
  const refreshed = casesOf("F1", CHANGES);
  const restarted = casesOf("F2", ["changed", "not UTF-8"]);

  function casesOf(prefix: string, changes: readonly Change[]): () => IndexedCase[] {
    let made: IndexedCase[] | undefined;
    return () =>
      (made ??= USE_CASES.flatMap((use, at) =>
        changes
          .map((change, which) => new IndexedCase(node(), use, change, `${prefix}${100 + at * 10 + which}`))
          .filter(({ hasChange }) => hasChange),
      ));
  }

  beforeAll(async () => {
    for (const [at, use] of USE_CASES.entries()) {
      writeFileSync(join(node().analyzersFolder, `F9${at}`), use.now);
      await createIndex(node(), `wanted-${at}`, use, `analyzers/F9${at}`);
    }
    for (const each of [...refreshed(), ...restarted()]) await each.create();
  }, 300_000);

  const foretold = new Map<IndexedCase, string>();

  /** Looks at all, and compares what is said with what should be, and with what the index gives. */
  async function look(cases: readonly IndexedCase[], step: Step): Promise<void> {
    const domain = openSearchDomain(accessOf(node()), { signal: AbortSignal.timeout(120_000) });
    const wrong: string[] = [];
    for (const each of cases) wrong.push(...(await differences(domain, each, step)));
    domain.close();
    expect(wrong).toEqual([]);
  }

  async function differences(domain: SearchDomain, each: IndexedCase, step: Step): Promise<string[]> {
    const called = `${each.use.name}, ${each.change}, ${step}`;
    const wanted = await tokensOf(node(), `wanted-${USE_CASES.indexOf(each.use)}`, each.use);
    const inForce = await each.tokens();
    const servings = await domain.serving(each.packageId, wordsOf(each));
    const states = servings.map(({ state }) => state);
    const expected = expectedState(each.use, each.change, step, { hasWanted: inForce === wanted });
    const wrong: string[] = [];
    // What a closed index will have is known when it is open.
    if (step === "closed" && !isRefused(each.use, each.change)) {
      foretold.set(each, states.join());
      return [];
    }
    if (step === "opened" && foretold.has(each) && foretold.get(each) !== states.join())
      wrong.push(`${called}: ${foretold.get(each)} was foretold, ${said(servings)}`);
    if (states.length !== 1 || states[0] !== expected)
      wrong.push(`${called}: ${expected} expected, ${said(servings)}`);
    // The one mistake that nobody forgives.
    if (states.includes("served") && inForce !== wanted && step !== "closed")
      wrong.push(`${called}: clean, and it is not`);
    return wrong;
  }

  test("an index that has just read the file has the words before, and nothing else is said", async () => {
    await look(refreshed(), "created");
  });

  test("after the file has changed, every index goes on with what it read", async () => {
    for (const each of [...refreshed(), ...restarted()]) each.makeChange();
    await look(refreshed(), "file changed");
  });

  test("a refresh of the search analyzers reaches updateable synonyms only (the route is a stand-in here)", async () => {
    const domain = openSearchDomain(accessOf(node()), { signal: AbortSignal.timeout(120_000) });
    const { uses } = await domain.uses();
    const outcomes = await domain.refresh(uses.filter(({ packageId }) => packageId.startsWith("F1")));
    domain.close();
    const renewed = new Map(
      refreshed()
        .filter(({ use }) => use.renewed)
        .map((each) => [each.index, each]),
    );
    expect(outcomes.map(({ index }) => index).sort()).toEqual([...renewed.keys()].sort());
    const states = outcomes.map(({ index, state }) => [renewed.get(index)?.change, state]);
    const expected = [...renewed.values()].map(({ use, change }) => [
      change,
      isRefused(use, change) ? "failed" : "refreshed",
    ]);
    expect(states.sort()).toEqual(expected.sort());
    await look(refreshed(), "refreshed");
  });

  test("closing and opening reaches every use, and fails where the file is refused", async () => {
    for (const { index } of refreshed()) await nodeCall(node().url, "POST", `/${index}/_close`);
    await look(refreshed(), "closed");
    for (const { index } of refreshed()) await nodeCall(node().url, "POST", `/${index}/_open`);
    await look(refreshed(), "opened");
  });

  test("a restart reads every file, and takes down the indexes whose files are refused", async () => {
    await node().restart();
    await waitUntilStarted(node());
    await look(restarted(), "restarted");
  });

  test("a red index stays so when its file is right again, until the allocation is retried", async () => {
    for (const each of restarted()) each.repair();
    await look(restarted(), "repaired");
    await nodeCall(node().url, "POST", "/_cluster/reroute?retry_failed=true");
    await waitUntilStarted(node());
    await look(restarted(), "retried");
  });
});

function accessOf(node: LocalNode) {
  return { url: node.url, auth: { kind: "none" } } as const;
}

function wordsOf({ use }: IndexedCase) {
  return { format: use.format, now: Buffer.from(use.now), before: Buffer.from(use.before) };
}

/** Shards start one after the other; those of a refused file give up after five attempts. */
async function waitUntilStarted(node: LocalNode): Promise<void> {
  for (let look = 0; look < 600; look++) {
    const { body } = await nodeCall(node.url, "GET", "/_cluster/health");
    const {
      initializing_shards: starting,
      delayed_unassigned_shards: delayed,
      number_of_pending_tasks: tasks,
    } = body as Record<string, number>;
    if (starting === 0 && delayed === 0 && tasks === 0 && look > 2) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the shards did not come to rest");
}

function said(servings: readonly Serving[]): string {
  return servings.map(({ state, why }) => `${state}: ${why}`).join("; ") || "nothing";
}
