import type { DictionaryUse, Renewal } from "../../search";

const REFRESH = "/_plugins/_refresh_search_analyzers";

/**
 * The request that has an index read its file again, and what it costs.
 *
 * @see https://docs.opensearch.org/latest/im-plugin/refresh-analyzer/
 * @see https://docs.opensearch.org/latest/api-reference/index-apis/close-index/
 */
export function renewalRequest(index: string, renewal: Renewal): string | null {
  const name = encodeURIComponent(index);
  switch (renewal) {
    case "refresh":
      return `\`POST ${REFRESH}/${name}\` and, for counts and aggregations that it kept, \`POST /${name}/_cache/clear?request=true\`, which is what rollout --until-served --refresh sends`;
    case "close and open":
      return `\`POST /${name}/_close\` and \`POST /${name}/_open\`, between which the index answers neither searches nor writes`;
    case "retry the allocation":
      return "`POST /_cluster/reroute?retry_failed=true` once the file is right, which costs nothing";
    case null:
      return null;
  }
}

/** How an index gets another content of the file, when it has one. */
export function renewalFor({ analyzers }: Pick<DictionaryUse, "analyzers">): Exclude<Renewal, null> {
  const isEnough = analyzers.length > 0 && analyzers.every(({ isRefreshed }) => isRefreshed);
  return isEnough ? "refresh" : "close and open";
}
