const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** How a provider waits for something. */
export interface Wait {
  /** What for: a clause. */
  readonly until: string;
  /** How long after the call it looks for the first time; 0 where it looks at once. */
  readonly firstLookMs: number;
  /** How long it waits in all, unless `timeouts` says otherwise. */
  readonly timeoutMs: number;
}

/** The plugin tries again after so long when another change is going on. */
export const RETRY_MS = 15 * SECOND_MS;

/**
 * Every wait of a provider that the rehearsal replays. Of domains it is the shortest that `aws_opensearch_domain` and
 * `aws_elasticsearch_domain` have in any version.
 *
 * @see package.go, package_association.go and domain.go in internal/service/opensearch of hashicorp/aws, and domain.go in
 * internal/service/elasticsearch
 */
export const WAITS = {
  copy: {
    until: "the package is `AVAILABLE`",
    firstLookMs: 30 * SECOND_MS,
    timeoutMs: 20 * MINUTE_MS,
  },
  association: {
    until: "the association is `ACTIVE`",
    firstLookMs: 30 * SECOND_MS,
    timeoutMs: 10 * MINUTE_MS,
  },
  dissociation: {
    until: "the association is gone",
    firstLookMs: 30 * SECOND_MS,
    timeoutMs: 10 * MINUTE_MS,
  },
  domainMade: { until: "the domain is made", firstLookMs: 0, timeoutMs: 60 * MINUTE_MS },
  domainChanged: { until: "the domain has the change", firstLookMs: 0, timeoutMs: 60 * MINUTE_MS },
  domainGone: { until: "the domain is gone", firstLookMs: 0, timeoutMs: 90 * MINUTE_MS },
  gate: { until: "the package is `AVAILABLE`", firstLookMs: 0, timeoutMs: 10 * MINUTE_MS },
  associable: {
    until: "the package is `AVAILABLE`, and the domain processes nothing",
    firstLookMs: 0,
    timeoutMs: 30 * MINUTE_MS,
  },
  packageReady: { until: "the package is `AVAILABLE`", firstLookMs: 0, timeoutMs: 30 * MINUTE_MS },
  packageIdle: { until: "no copy is under way", firstLookMs: 0, timeoutMs: 30 * MINUTE_MS },
  ready: {
    until: "the package is `AVAILABLE`, and no change of the association is under way",
    firstLookMs: 0,
    timeoutMs: 30 * MINUTE_MS,
  },
  rollout: { until: "the association is `ACTIVE`", firstLookMs: 0, timeoutMs: 30 * MINUTE_MS },
} as const satisfies Readonly<Record<string, Wait>>;
