/** What differs between versions of OpenSearch's loader of word lists. */
export interface LoaderRules {
  /** Whether an indented `#` begins a comment too: the line is trimmed before it is looked at. */
  readonly trimsFirst: boolean;
  /** Whether `# => x` is a rule and no comment, so that hashtags can be given rules. */
  readonly hashArrowIsRule: boolean;
  /** Whether a refusal names a line, as `Line [7]`. */
  readonly namesLines: boolean;
}

const OLDEST: LoaderRules = { trimsFirst: false, hashArrowIsRule: false, namesLines: false };
const MIDDLE: LoaderRules = { trimsFirst: true, hashArrowIsRule: false, namesLines: true };
const NEWEST: LoaderRules = { trimsFirst: true, hashArrowIsRule: true, namesLines: true };

/**
 * The rules of an engine, read from the classes of 1.0.0, 1.2.4, 1.3.20, 2.3.0, 2.5.0, 2.11.1, 2.19.6 and 3.9.0; of
 * Elasticsearch 7.10 they are those of OpenSearch 1.0. What is not known is taken for the newest.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/server/src/main/java/org/opensearch/index/analysis/Analysis.java
 */
export function loaderRulesOf(engineVersion: string | undefined): LoaderRules {
  if (/^Elasticsearch_/i.test(engineVersion ?? "")) return OLDEST;
  const match = /^OpenSearch_(\d+)\.(\d+)/i.exec(engineVersion ?? "");
  if (match === null) return NEWEST;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major === 1) return minor < 3 ? OLDEST : MIDDLE;
  if (major === 2 && minor < 11) return minor < 5 ? OLDEST : MIDDLE;
  return major === 0 ? OLDEST : NEWEST;
}
