import { domainStatus } from "../answers/domainStatus";
import { domainExists, type DomainInput, requiredDomain } from "../checks/domainChecks";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME } from "../members/shapes";
import { domainState } from "../records/reading";
import { domainGoing } from "../transitions/domainGoing";
import { operation } from "./Operation";

/** Deletes a domain: deleted and processing for a while, then gone with its associations. */
export const deleteDomain = operation<DomainInput>({
  name: "DeleteDomain",
  members: [required("DomainName", ...DOMAIN_NAME)],
  checks: [domainExists],
  transition: (call) => {
    const domain = requiredDomain(call);
    const phase = domainState(domain, call.nowMs)?.phase;
    const state = phase === "DELETING" ? call.state : domainGoing(call, domain);
    return {
      state,
      answer: { DomainStatus: domainStatus(requiredDomain({ ...call, state }), call.nowMs, call.world) },
    };
  },
});
