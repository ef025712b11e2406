/** An engine that runs as a judge. */
export interface JudgeEngine {
  /** `2.19.6` */
  readonly version: string;
  /** As the service names it, for `ParseOptions.engineVersion`. */
  readonly engineVersion: string;
  /** The profile of `judge/pom.xml`. */
  readonly profile: string;
  /** The oldest Java that it runs on. */
  readonly java: number;
}

/** The engines that Maven Central has the jars of, newest minor version of each major one. */
export const JUDGE_ENGINES: readonly JudgeEngine[] = [
  { version: "2.19.6", engineVersion: "OpenSearch_2.19", profile: "os2", java: 17 },
  { version: "3.9.0", engineVersion: "OpenSearch_3.9", profile: "os3", java: 21 },
];
