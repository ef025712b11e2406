import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SeededRandom } from "../../../conformance/SeededRandom";
import { makeTemporaryFolder } from "../../../TemporaryFolder";
import type { JudgeEngine } from "../JudgeEngine";
import { OpenSearchJudge } from "../OpenSearchJudge";
import { type ChainCase, chainCases } from "./chainCases";
import { FORBIDDEN_CHAINS, settingsOf, TESTED_CHAINS } from "./chainSettings";
import type { GoldenChains } from "./GoldenChains";
import { trickyText } from "./trickyText";
import { type Verdict, verdictOfEngine } from "./verdicts";

const SEED = 42;

/** Has engines answer the cases of the golden file. */
export async function askGolden(engines: readonly JudgeEngine[]): Promise<GoldenChains> {
  const cases = [...chainCases(SEED, 400, TESTED_CHAINS), ...chainCases(SEED, 20, FORBIDDEN_CHAINS)];
  const random = new SeededRandom(SEED);
  const texts = Array.from({ length: 300 }, () => trickyText(random).slice(0, 400));
  const verdicts: Verdict[][] = [];
  let tokens: string[][] = [];
  for (const engine of engines) {
    const judge = await OpenSearchJudge.start(engine);
    verdicts.push(await verdictsOf(judge, cases));
    const [answer] = await judge.ask([
      { format: "stop-words", filter: { stopwords: "_none_" }, tokenizer: "standard", texts },
    ]);
    tokens = (answer?.tokens ?? []).map((told) =>
      typeof told === "string" ? [told] : told.map(([term]) => term),
    );
    await judge.stop();
  }
  return {
    cases: cases.map((item, index) => ({ ...item, engines: verdicts.map((of) => of[index]!) })),
    tokens: texts.map((text, index) => [text, tokens[index] ?? []]),
  };
}

async function verdictsOf(judge: OpenSearchJudge, cases: readonly ChainCase[]): Promise<Verdict[]> {
  const folder = makeTemporaryFolder("golden-chains");
  try {
    const requests = cases.map(({ text, chain, format }, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, text);
      return { settings: settingsOf(chain, file, format), format, analyzer: "subject", dump: true };
    });
    return (await judge.ask(requests)).map(verdictOfEngine);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
