import { domainStatus } from "../answers/domainStatus";
import { list } from "../members/constraints";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME } from "../members/shapes";
import { domainsOf } from "../records/reading";
import { operation } from "./Operation";

interface DescribeDomainsInput {
  readonly DomainNames: readonly string[];
}

/** Several domains; a name that is no domain's is left out. */
export const describeDomains = operation<DescribeDomainsInput>({
  name: "DescribeDomains",
  reads: true,
  members: [required("DomainNames", list()), required("DomainNames[]", ...DOMAIN_NAME)],
  checks: [],
  transition: ({ state, scope, atMs, input, world }) => {
    const domains = domainsOf(state, scope, atMs).filter(({ name }) => input.DomainNames.includes(name));
    return {
      state,
      answer: { DomainStatusList: domains.map((domain) => domainStatus(domain, atMs, world)) },
    };
  },
});
