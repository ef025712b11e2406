import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChainCase } from "./chainCases";
import type { Verdict } from "./verdicts";

/** What the engines say of a case. */
export interface GoldenChainCase extends ChainCase {
  /** In the order of `JUDGE_ENGINES`. */
  readonly engines: readonly Verdict[];
}

/** A text and the words that the standard tokenizer makes of it. */
export type GoldenTokens = readonly [text: string, tokens: readonly string[]];

/** What OpenSearch made of hard cases, so that tests without Java are honest too. */
export interface GoldenChains {
  readonly cases: readonly GoldenChainCase[];
  readonly tokens: readonly GoldenTokens[];
}

export const GOLDEN_PATH = join(__dirname, "golden", "chains.json");

/** The committed answers; `npm run peers:opensearch:golden` writes them. */
export function readGoldenChains(): GoldenChains {
  return JSON.parse(readFileSync(GOLDEN_PATH, "utf8")) as GoldenChains;
}
