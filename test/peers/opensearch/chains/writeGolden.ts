import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { JUDGE_ENGINES } from "../JudgeEngine";
import { askGolden } from "./askGolden";
import { GOLDEN_PATH, type GoldenChains } from "./GoldenChains";

/** `npm run peers:opensearch:golden` */
async function main(): Promise<void> {
  mkdirSync(dirname(GOLDEN_PATH), { recursive: true });
  writeFileSync(GOLDEN_PATH, printed(await askGolden(JUDGE_ENGINES)));
}

/** One case a line, so that a change shows which. */
function printed({ cases, tokens }: GoldenChains): string {
  const lines = (items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join(",\n");
  return `{"cases":[\n${lines(cases)}\n],"tokens":[\n${lines(tokens)}\n]}\n`;
}

void main();
