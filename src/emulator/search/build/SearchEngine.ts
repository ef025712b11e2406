/** An engine that runs on this machine: those that Maven Central has the jars of. */
export interface SearchEngine {
  /** `2.19.6` */
  readonly version: SearchEngineVersion;
  /** The profile of `java/pom.xml`. */
  readonly profile: string;
  /** The oldest Java that it runs on. */
  readonly java: number;
}

export type SearchEngineVersion = "2.19.6" | "3.9.0";

/** The newest minor version of each major one. */
export const SEARCH_ENGINES: readonly SearchEngine[] = [
  { version: "2.19.6", profile: "os2", java: 17 },
  { version: "3.9.0", profile: "os3", java: 21 },
];

/**
 * The engine that is nearest to a domain's: 3.9 for OpenSearch 3 and later, else 2.19, of Elasticsearch too.
 *
 * @param engineVersion `OpenSearch_2.19`, as the service names it
 */
export function engineNearest(engineVersion: string | undefined): SearchEngine {
  const major = /^OpenSearch_(\d+)\./.exec(engineVersion ?? "")?.[1];
  return engineOf(Number(major ?? 2) >= 3 ? "3.9.0" : "2.19.6");
}

/** @throws RangeError for a version that is none of {@link SearchEngineVersion} */
export function engineOf(version: SearchEngineVersion): SearchEngine {
  const engine = SEARCH_ENGINES.find((one) => one.version === version);
  if (engine === undefined) throw new RangeError(`There is no OpenSearch ${version as string} to start`);
  return engine;
}
