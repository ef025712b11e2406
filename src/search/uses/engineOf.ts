import type { SearchAnswer } from "../client/SearchRequest";
import { memberOf, textOf } from "./IndexAnalysis";

/** What answers at an endpoint. */
export interface DomainEngine {
  readonly distribution: "opensearch" | "elasticsearch";
  /** `2.19.0`; in compatibility mode what the domain says it is. */
  readonly version: string;
  /** `OpenSearch_2.19`, as the service writes it. */
  readonly engineVersion: string;
}

/** What `GET /` says of the engine; undefined where it is no engine's answer. */
export function engineOf({ status, json }: SearchAnswer): DomainEngine | undefined {
  const version = memberOf(json, "version");
  const number = textOf(version?.["number"]);
  const [, minor] = /^(\d+\.\d+)(?:\.|$)/.exec(number) ?? [];
  if (status !== 200 || minor === undefined) return undefined;
  const distribution = textOf(version?.["distribution"]) === "opensearch" ? "opensearch" : "elasticsearch";
  const name = distribution === "opensearch" ? "OpenSearch" : "Elasticsearch";
  return { distribution, version: number, engineVersion: `${name}_${minor}` };
}

/** `expand_wildcards=hidden` came with Elasticsearch 7.7. */
export function knowsHiddenIndexes(engine: DomainEngine): boolean {
  return isAtLeast(engine, 7, 7);
}

/** `_index_template` and `_component_template` came with Elasticsearch 7.8. */
export function knowsComposableTemplates(engine: DomainEngine): boolean {
  return isAtLeast(engine, 7, 8);
}

/**
 * What refreshes search analyzers came to the service with Elasticsearch 7.8.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html
 */
export function knowsRefresh(engine: DomainEngine): boolean {
  return isAtLeast(engine, 7, 8);
}

function isAtLeast({ distribution, version }: DomainEngine, major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split(".").map(Number);
  if (distribution === "opensearch") return true;
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
