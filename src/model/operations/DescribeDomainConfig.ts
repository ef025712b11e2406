import { domainConfig } from "../answers/domainConfig";
import { domainExists, type DomainInput, requiredDomain } from "../checks/domainChecks";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME } from "../members/shapes";
import { operation } from "./Operation";

/** The configuration of a domain: the same values as its status, each with the state of its last change. */
export const describeDomainConfig = operation<DomainInput>({
  name: "DescribeDomainConfig",
  reads: true,
  members: [required("DomainName", ...DOMAIN_NAME)],
  checks: [domainExists],
  transition: (call) => ({
    state: call.state,
    answer: { DomainConfig: domainConfig(requiredDomain(call), call.atMs) },
  }),
});
