import { domainStatus } from "../answers/domainStatus";
import { domainExists, type DomainInput, requiredDomain } from "../checks/domainChecks";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME } from "../members/shapes";
import { domainState } from "../records/reading";
import { operation } from "./Operation";

/** The configuration of a domain: the same values as its status, each with the state of its last change. */
export const describeDomainConfig = operation<DomainInput>({
  name: "DescribeDomainConfig",
  reads: true,
  members: [required("DomainName", ...DOMAIN_NAME)],
  checks: [domainExists],
  transition: (call) => {
    const domain = requiredDomain(call);
    const { EngineVersion, ClusterConfig, EBSOptions } = domainStatus(domain, call.atMs);
    const at = new Date(domainState(domain, call.atMs)?.createdAtMs ?? call.atMs);
    const Status = {
      CreationDate: at,
      UpdateDate: at,
      UpdateVersion: 1,
      State: "Active",
      PendingDeletion: false,
    };
    return {
      state: call.state,
      answer: {
        DomainConfig: {
          EngineVersion: { Options: EngineVersion, Status },
          ClusterConfig: { Options: ClusterConfig, Status },
          EBSOptions: { Options: EBSOptions, Status },
        },
      },
    };
  },
});
