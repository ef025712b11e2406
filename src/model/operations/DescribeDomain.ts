import { domainStatus } from "../answers/domainStatus";
import { domainExists, type DomainInput, requiredDomain } from "../checks/domainChecks";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME } from "../members/shapes";
import { operation } from "./Operation";

/** One domain. */
export const describeDomain = operation<DomainInput>({
  name: "DescribeDomain",
  reads: true,
  members: [required("DomainName", ...DOMAIN_NAME)],
  checks: [domainExists],
  transition: (call) => ({
    state: call.state,
    answer: { DomainStatus: domainStatus(requiredDomain(call), call.atMs, call.world) },
  }),
});
