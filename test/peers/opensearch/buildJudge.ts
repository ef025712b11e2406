import { join } from "node:path";
import { type BuiltProgram, JavaProgram } from "../../../src/emulator/search/build/JavaProgram";
import type { JudgeEngine } from "./JudgeEngine";

/** What OpenSearch's jars and the programs that use them are kept in, for tests. Ignored by git. */
export const OPENSEARCH_CACHE = join(__dirname, "..", "..", "..", ".cache", "opensearch");

const JUDGE = new JavaProgram("judge", join(__dirname, "judge"), OPENSEARCH_CACHE);

/** Why the judge of an engine can't run on this machine, in one sentence; undefined when it can. */
export function whyNoJudge(engine: JudgeEngine): string | undefined {
  return JUDGE.whyNot(engine);
}

/** Fetches an engine's jars and compiles the judge, once for each state of its sources. */
export function buildJudge(engine: JudgeEngine): Promise<BuiltProgram> {
  return JUDGE.build(engine);
}
