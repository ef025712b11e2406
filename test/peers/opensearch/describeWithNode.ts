import {
  LocalNode,
  SEARCH_ENGINES,
  type SearchEngine,
  type SearchEngineVersion,
} from "../../../src/emulator/search";
import { OPENSEARCH_CACHE } from "./buildJudge";
import { isExpected } from "./describeWithJudge";

type NodeTests = (node: () => LocalNode, engine: SearchEngine) => void;

/**
 * `describe` for each engine, with a node of it that is started before the tests and stopped after them: real
 * OpenSearch, but for the stand-ins that {@link LocalNode} names. Where one can't run, its tests are skipped with a
 * sentence, by the rules of `describeWithJudge`.
 */
export function describeWithNode(title: string, tests: NodeTests): void {
  describeWithEngine(title, (engine) => {
    let node: LocalNode | undefined;
    beforeAll(async () => {
      node = await startNode(engine.version);
    }, 300_000);
    afterAll(() => node?.stop());
    tests(() => {
      if (node === undefined) throw new Error("the node is started before the tests");
      return node;
    }, engine);
  });
}

/** The same for tests that start nodes of their own, with {@link startNode}, or an emulator with `search`. */
export function describeWithEngine(title: string, tests: (engine: SearchEngine) => void): void {
  for (const engine of SEARCH_ENGINES)
    describeEngine(`${title}, OpenSearch ${engine.version}`, engine, tests);
}

/** A node whose jars and classes are kept where those of the judge are. */
export function startNode(version: SearchEngineVersion): Promise<LocalNode> {
  return LocalNode.start({ version, cache: OPENSEARCH_CACHE, onProgress: () => undefined });
}

function describeEngine(title: string, engine: SearchEngine, tests: (engine: SearchEngine) => void): void {
  const missing = LocalNode.whyNot(engine.version, OPENSEARCH_CACHE);
  if (missing === undefined) {
    describe(title, () => tests(engine));
  } else if (isExpected(engine.version)) {
    test(`${title} has what it needs`, () => {
      throw new Error(missing);
    });
  } else {
    describe.skip(`${title} (skipped: ${missing})`, () => tests(engine)); // what the node needs is not on this machine, the title says what
  }
}
