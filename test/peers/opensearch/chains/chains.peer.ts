import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DictionaryFormat } from "../../../../src/dictionary";
import { makeTemporaryFolder } from "../../../TemporaryFolder";
import { describeWithJudge } from "../describeWithJudge";
import type { OpenSearchJudge } from "../OpenSearchJudge";
import { type ChainCase, chainCases } from "./chainCases";
import { FORBIDDEN_CHAINS, settingsOf, TESTED_CHAINS } from "./chainSettings";
import { printedVerdict, verdictOfEngine, verdictOfOurs } from "./verdicts";

/** `CHAIN_CASES=20000` takes more; `CHAIN_SEED=17` others. */
const COUNT = Number(process.env.CHAIN_CASES ?? 4000);
const SEED = Number(process.env.CHAIN_SEED ?? 1);

const folder = makeTemporaryFolder("chains");
afterAll(() => rmSync(folder, { recursive: true }));

describeWithJudge("rules behind a chain", (judge, engine) => {
  test(`${COUNT} files are refused and loaded as the engine does it`, async () => {
    const cases = chainCases(SEED, COUNT, TESTED_CHAINS);
    const { differing, refused } = await compare(judge(), engine.engineVersion, cases);
    expect(differing.slice(0, 5)).toEqual([]);
    // Neither side may win by refusing everything or nothing.
    expect(refused).toBeGreaterThan(COUNT / 10);
    expect(refused).toBeLessThan((COUNT * 9) / 10);
  });

  test("filters that can't parse rules refuse every file, lenient or not", async () => {
    const cases = chainCases(SEED, 200, FORBIDDEN_CHAINS);
    const { differing, refused } = await compare(judge(), engine.engineVersion, cases);
    expect(differing.slice(0, 5)).toEqual([]);
    expect(refused).toBe(cases.length);
  });
});

async function compare(
  judge: OpenSearchJudge,
  engineVersion: string,
  cases: readonly ChainCase[],
): Promise<{ differing: object[]; refused: number }> {
  const asked = cases.map((item, index) => {
    const file = join(folder, String(index));
    writeFileSync(file, item.text);
    return { ...item, settings: settingsOf(item.chain, file, item.format) };
  });
  const answers = await judge.ask(
    asked.map(({ settings, format }) => ({ settings, format, analyzer: "subject", dump: true })),
  );
  const differing = asked.flatMap(({ text, format, chain, settings }, index) => {
    const engine = printedVerdict(verdictOfEngine(answers[index]!));
    const ours = verdictOfOurs(text, format as DictionaryFormat, settings, engineVersion);
    return JSON.stringify(ours) === JSON.stringify(engine) ? [] : [{ text, format, chain, engine, ours }];
  });
  return { differing, refused: answers.filter(({ ok }) => ok === false).length };
}
