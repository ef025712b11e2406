import { whyNoJudge } from "./buildJudge";
import { JUDGE_ENGINES, type JudgeEngine } from "./JudgeEngine";
import { OpenSearchJudge } from "./OpenSearchJudge";

/**
 * `describe` for each engine, with its judge. Where one can't run, its tests are skipped with a sentence. With
 * `CI=true` that is a failure, but for an engine whose Java the machine's own package manager does not have:
 * `.ci/run` installs what it has, and says the rest in `OPENSEARCH_JUDGE_MISSING`.
 */
export function describeWithJudge(
  title: string,
  tests: (judge: () => OpenSearchJudge, engine: JudgeEngine) => void,
): void {
  for (const engine of JUDGE_ENGINES) describeEngine(`${title}, OpenSearch ${engine.version}`, engine, tests);
}

function describeEngine(
  title: string,
  engine: JudgeEngine,
  tests: (judge: () => OpenSearchJudge, engine: JudgeEngine) => void,
): void {
  const missing = whyNoJudge(engine);
  if (missing === undefined) {
    describe(title, () => withJudge(engine, tests));
  } else if (isExpected(engine.version)) {
    describe(title, () => {
      test("has what it needs", () => {
        throw new Error(missing);
      });
    });
  } else {
    const without = (): OpenSearchJudge => {
      throw new Error(missing);
    };
    describe.skip(`${title} (skipped: ${missing})`, () => tests(without, engine)); // what the judge needs is not on this machine, the title says what
  }
}

function withJudge(
  engine: JudgeEngine,
  tests: (judge: () => OpenSearchJudge, engine: JudgeEngine) => void,
): void {
  let judge: OpenSearchJudge | undefined;
  beforeAll(async () => {
    judge = await OpenSearchJudge.start(engine);
  }, 300_000);
  afterAll(() => judge?.stop());
  tests(() => {
    if (judge === undefined) throw new Error("the judge is started before the tests");
    return judge;
  }, engine);
}

/** Whether a machine that lacks what an engine needs is a failure. */
export function isExpected(version: string): boolean {
  if (process.env["CI"] !== "true") return false;
  return !(process.env["OPENSEARCH_JUDGE_MISSING"] ?? "").split(" ").includes(version);
}
