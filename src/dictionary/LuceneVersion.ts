/** The Lucene major versions whose readers differ. */
export type LuceneVersion = 8 | 9 | 10;

const NEWEST: LuceneVersion = 10;

/**
 * The Lucene of an engine: Elasticsearch 7.x and OpenSearch 1.x are on 8, OpenSearch 2.x on 9, 3.x on 10.
 * What is not known is taken for the newest, because that is what a domain is upgraded to.
 */
export function luceneVersionOf(engineVersion: string | undefined): LuceneVersion {
  const match = /^(OpenSearch|Elasticsearch)_(\d+)/i.exec(engineVersion ?? "");
  if (match === null) return NEWEST;
  if (match[1]?.toLowerCase() === "elasticsearch") return 8;
  const major = Number(match[2]);
  return major <= 1 ? 8 : major === 2 ? 9 : NEWEST;
}
