import { domainArn, type DomainPhase, type DomainRecord, type DomainState } from "../records/DomainRecord";
import { domainOptions } from "./domainOptions";
import type { World } from "../World";
import type { DomainStatus } from "../shapes";

const PROCESSING_STATUSES = {
  CREATING: "Creating",
  ACTIVE: "Active",
  PROCESSING: "Modifying",
  UPGRADING: "UpgradingEngineVersion",
  DELETING: "Deleting",
  GONE: "Deleting",
} as const satisfies Record<DomainPhase, string>;

type Members = Readonly<Record<string, unknown>>;

/** A domain at an instant, as the API tells it. */
export function domainStatus(
  domain: DomainRecord,
  atMs: number,
  world: Pick<World, "endpointOf">,
): DomainStatus & Members {
  const state = domain.timeline.at(atMs)?.state;
  if (state === undefined) throw new RangeError(`${domain.name} did not exist yet at ${atMs}`);
  const { phase } = state;
  const options = domainOptions(domain, state);
  const { DesiredState, UseOffPeakWindow } = options.AutoTuneOptions;
  return {
    ...options,
    AutoTuneOptions: { State: DesiredState, UseOffPeakWindow },
    ARN: domainArn(domain),
    DomainId: `${domain.accountId}/${domain.name}`,
    DomainName: domain.name,
    EngineVersion: state.engineVersion,
    Created: true,
    Deleted: phase === "DELETING",
    Processing: phase !== "ACTIVE" && phase !== "UPGRADING",
    UpgradeProcessing: phase === "UPGRADING",
    DomainProcessingStatus: PROCESSING_STATUSES[phase],
    ServiceSoftwareOptions: softwareOptions(state),
    ...endpoints(domain, state, world.endpointOf?.(domain)),
  };
}

/** A domain that is being created has no address yet; one in a VPC has it under a name of its own. */
function endpoints(
  { name, region }: DomainRecord,
  { phase, settings }: DomainState,
  given: string | undefined,
): Members {
  if (phase === "CREATING") return {};
  if (typeof settings["VPCOptions"] !== "object")
    return { Endpoint: given ?? `search-${name}.${region}.es.amazonaws.com` };
  return { Endpoints: { vpc: given ?? `vpc-${name}.${region}.es.amazonaws.com` } };
}

function softwareOptions({ engineVersion, createdAtMs }: DomainState): Members {
  return {
    CurrentVersion: `${engineVersion ?? "OpenSearch"}_R1`,
    NewVersion: "",
    UpdateAvailable: false,
    Cancellable: false,
    UpdateStatus: "COMPLETED",
    Description: "There is no software update available for this domain.",
    AutomatedUpdateDate: new Date(createdAtMs),
    OptionalDeployment: true,
  };
}
