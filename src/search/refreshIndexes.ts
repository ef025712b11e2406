import type { Reading } from "../service/door/Reading";
import type { SearchClient } from "./client/SearchClient";
import { type SearchAnswer, segment } from "./client/SearchRequest";
import type { DomainUses } from "./uses/DomainUses";
import { isObject } from "./uses/IndexAnalysis";

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

/** Of one index: what the API counted, and what it says failed. */
interface RefreshAnswer {
  readonly total: number;
  readonly successful: number;
  readonly failed: number;
  readonly failures: readonly string[];
  readonly analyzers: readonly string[];
}

/** Has indexes read their updateable files again, one after another. */
export async function refreshIndexes(
  client: SearchClient,
  engine: DomainUses["engine"],
  indexes: readonly string[],
): Promise<RefreshOutcome[]> {
  const outcomes: RefreshOutcome[] = [];
  const isElastic = engine.kind === "present" && engine.value.distribution === "elasticsearch";
  // The plugin had another name in Open Distro.
  const root = isElastic ? "/_opendistro" : "/_plugins";
  for (const index of indexes) outcomes.push(await renewed(client, root, index));
  return outcomes;
}

/** The refresh leaves answers in the request cache, which is not asked for a search with hits: those have the old words. */
async function renewed(client: SearchClient, root: string, index: string): Promise<RefreshOutcome> {
  const outcome = outcomeOf(index, await refresh(client, root, index));
  if (outcome.state !== "refreshed") return { ...outcome, cacheKept: null };
  const cleared = await client.ask({
    request: { method: "POST", path: `/${segment(index)}/_cache/clear`, query: { request: "true" } },
    subject: index,
    read: ({ status, json }) => failedShards(status, json),
  });
  return { ...outcome, cacheKept: keptBy(cleared) };
}

function failedShards(status: number, json: unknown): number | undefined {
  const shards = isObject(json) ? json["_shards"] : undefined;
  const failed = isObject(shards) ? shards["failed"] : undefined;
  return status === 200 && typeof failed === "number" ? failed : undefined;
}

function keptBy(cleared: Reading<number>): string | null {
  if (cleared.kind === "present")
    return cleared.value === 0 ? null : `${cleared.value} shards did not drop them`;
  if (cleared.kind === "absent") return cleared.why;
  return `${cleared.failure.operation}: ${cleared.failure.why}; ${cleared.failure.checkedBy} would do`;
}

function refresh(client: SearchClient, root: string, index: string): Promise<Reading<RefreshAnswer>> {
  return client.ask({
    request: { method: "POST", path: `${root}/_refresh_search_analyzers/${segment(index)}` },
    subject: index,
    read: (answer) => answerOf(answer, index),
  });
}

function answerOf({ status, json }: SearchAnswer, index: string): RefreshAnswer | undefined {
  const shards = isObject(json) ? json["_shards"] : undefined;
  if (status !== 200 || !isObject(json) || !isObject(shards)) return undefined;
  const { total, successful, failed, failures } = shards;
  if (typeof total !== "number" || typeof successful !== "number" || typeof failed !== "number")
    return undefined;
  const details = Array.isArray(json["successful_refresh_details"]) ? json["successful_refresh_details"] : [];
  const own = (details as unknown[]).filter(isObject).filter((detail) => detail["index"] === index);
  return {
    total,
    successful,
    failed,
    failures: (Array.isArray(failures) ? (failures as unknown[]) : []).map(reasonOf),
    analyzers: own.flatMap(({ refreshed_analyzers: names }) =>
      Array.isArray(names) ? names.map(String) : [],
    ),
  };
}

function reasonOf(failure: unknown): string {
  const reason = isObject(failure) && isObject(failure["reason"]) ? failure["reason"]["reason"] : undefined;
  return typeof reason === "string" ? reason : "no reason was given";
}

/** HTTP 200 is no success: the counts are. */
function outcomeOf(index: string, reading: Reading<RefreshAnswer>): Omit<RefreshOutcome, "cacheKept"> {
  if (reading.kind !== "present") {
    const why =
      reading.kind === "unread"
        ? `${reading.failure.why}; ${reading.failure.checkedBy} would do`
        : reading.why;
    return { index, state: "unread", analyzers: [], why };
  }
  const { total, successful, failed, failures, analyzers } = reading.value;
  if (failed > 0) {
    const why = `${failed} of ${total} shards did not read the file: ${[...new Set(failures)].join("; ")}`;
    return { index, state: "failed", analyzers, why };
  }
  // A replica that no node has is counted and does not answer; it reads the file when it starts.
  if (successful === 0) {
    const why = `${successful} of ${total} shards answered; the others may be down`;
    return { index, state: "failed", analyzers, why };
  }
  if (analyzers.length === 0) {
    const why = "no analyzer of it has an updateable file in effect: closing and opening the index reads it";
    return { index, state: "nothing to refresh", analyzers, why };
  }
  return { index, state: "refreshed", analyzers, why: null };
}
