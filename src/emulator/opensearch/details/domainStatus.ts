import type { DomainStatus } from "@aws-sdk/client-opensearch";
import { type DomainRecord, type DomainState, domainArn } from "../store/DomainRecord";

const PROCESSING_STATUSES = {
  CREATING: "Creating",
  ACTIVE: "Active",
  PROCESSING: "Modifying",
  UPGRADING: "UpgradingEngineVersion",
  DELETING: "Deleting",
  GONE: "Deleting",
} as const satisfies Record<DomainState, string>;

/** A domain at an instant, as the API tells it. */
export function domainStatus(domain: DomainRecord, atMs: number): DomainStatus {
  const state = domain.timeline.at(atMs)?.state ?? "GONE";
  return {
    ClusterConfig: { InstanceType: "m6g.large.search", InstanceCount: 1 },
    EBSOptions: { EBSEnabled: true, VolumeType: "gp3", VolumeSize: 10 },
    ...domain.settings,
    ARN: domainArn(domain),
    DomainId: `${domain.accountId}/${domain.name}`,
    DomainName: domain.name,
    EngineVersion: domain.engineVersion,
    Created: true,
    Deleted: state === "DELETING",
    Processing: state !== "ACTIVE" && state !== "UPGRADING",
    UpgradeProcessing: state === "UPGRADING",
    DomainProcessingStatus: PROCESSING_STATUSES[state],
    Endpoint: state === "CREATING" ? undefined : `search-${domain.name}.${domain.region}.es.amazonaws.com`,
  };
}
