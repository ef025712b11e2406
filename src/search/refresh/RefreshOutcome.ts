/**
 * What the refresh API of the index-management plugin answered for one index. It answers HTTP 200 even when it failed.
 *
 * @see https://docs.opensearch.org/latest/im-plugin/refresh-analyzer/
 */
export interface RefreshOutcome {
  readonly index: string;
  /** `refreshed`: every shard that is up, and at least one analyzer. `nothing to refresh`: no analyzer has an updateable file. */
  readonly state: "refreshed" | "nothing to refresh" | "failed" | "unread";
  readonly analyzers: readonly string[];
  /** A clause; null for `refreshed`. */
  readonly why: string | null;
  /**
   * Why answers that the index has kept in its request cache (of counts and aggregations) could not be dropped: they go on
   * with the old words. Null when they were, or when nothing was refreshed.
   */
  readonly cacheKept: string | null;
}
