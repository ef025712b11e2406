import { domainStatus } from "../details/domainStatus";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireDomain } from "../store/required";
import type { DomainInput } from "../validations/domainOperations";

/** The configuration of a domain: the same values as its status, each with the state of its last change. */
export function describeDomainConfig(call: OpenSearchCall<DomainInput>): object {
  const domain = requireDomain(call, call.input.DomainName, call.readAtMs);
  const { EngineVersion, ClusterConfig, EBSOptions } = domainStatus(domain, call.readAtMs);
  const at = new Date(domain.createdAtMs);
  const Status = {
    CreationDate: at,
    UpdateDate: at,
    UpdateVersion: 1,
    State: "Active",
    PendingDeletion: false,
  };
  return {
    DomainConfig: {
      EngineVersion: { Options: EngineVersion, Status },
      ClusterConfig: { Options: ClusterConfig, Status },
      EBSOptions: { Options: EBSOptions, Status },
    },
  };
}
