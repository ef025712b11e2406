import { domainArn, type DomainPhase, type DomainRecord } from "../records/DomainRecord";
import type { DomainStatus } from "./shapes";

const PROCESSING_STATUSES = {
  CREATING: "Creating",
  ACTIVE: "Active",
  PROCESSING: "Modifying",
  UPGRADING: "UpgradingEngineVersion",
  DELETING: "Deleting",
  GONE: "Deleting",
} as const satisfies Record<DomainPhase, string>;

/** A domain at an instant, as the API tells it. */
export function domainStatus(
  domain: DomainRecord,
  atMs: number,
): DomainStatus & Readonly<Record<string, unknown>> {
  const state = domain.timeline.at(atMs)?.state;
  if (state === undefined) throw new RangeError(`${domain.name} did not exist yet at ${atMs}`);
  const { phase } = state;
  return {
    ClusterConfig: { InstanceType: "m6g.large.search", InstanceCount: 1 },
    EBSOptions: { EBSEnabled: true, VolumeType: "gp3", VolumeSize: 10 },
    ...state.settings,
    ARN: domainArn(domain),
    DomainId: `${domain.accountId}/${domain.name}`,
    DomainName: domain.name,
    EngineVersion: state.engineVersion,
    Created: true,
    Deleted: phase === "DELETING",
    Processing: phase !== "ACTIVE" && phase !== "UPGRADING",
    UpgradeProcessing: phase === "UPGRADING",
    DomainProcessingStatus: PROCESSING_STATUSES[phase],
    Endpoint: phase === "CREATING" ? undefined : `search-${domain.name}.${domain.region}.es.amazonaws.com`,
  };
}
