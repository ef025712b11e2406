import { engineOf, type SearchEngine } from "../../../src/emulator/search/build/SearchEngine";

/** An engine that runs as a judge. */
export interface JudgeEngine extends SearchEngine {
  /** As the service names it, for `ParseOptions.engineVersion`. */
  readonly engineVersion: string;
}

/** The engines that Maven Central has the jars of, newest minor version of each major one. */
export const JUDGE_ENGINES: readonly JudgeEngine[] = [
  { ...engineOf("2.19.6"), engineVersion: "OpenSearch_2.19" },
  { ...engineOf("3.9.0"), engineVersion: "OpenSearch_3.9" },
];
